"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Paper is how a report reaches the camat. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onPress={() => window.print()} className="max-sm:hidden">
      <Printer aria-hidden="true" className="size-4" />
      {label}
    </Button>
  );
}
