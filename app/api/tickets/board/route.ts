import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { listBoard } from "@/lib/tickets/list-board";

export const GET = endpoint(z.object({}), listBoard);
