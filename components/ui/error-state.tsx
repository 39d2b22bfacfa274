"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  title: ReactNode;
  children?: ReactNode;
  retryLabel: string;
  onRetry: () => void;
  isRetrying?: boolean;
  className?: string;
};

/** Something could not be loaded: what, and the way to try again. */
export function ErrorState({ title, children, retryLabel, onRetry, isRetrying, className }: ErrorStateProps) {
  return (
    <div role="alert" className={className}>
      <EmptyState
        title={title}
        icon={<CircleAlert aria-hidden="true" className="text-overdue" />}
        action={
          <Button onPress={onRetry} isPending={isRetrying}>
            <RotateCw aria-hidden="true" className="size-4" />
            {retryLabel}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
