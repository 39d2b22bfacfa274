import { receiveSetup } from "@/lib/staff/receive-setup";

export const POST = receiveSetup;
