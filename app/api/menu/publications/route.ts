import { endpoint } from "@/lib/http/endpoint";
import { listVersions } from "@/lib/menu/list-versions";
import { noInput, publishMenuInput } from "@/lib/menu/menu-draft";
import { publishMenu } from "@/lib/menu/publish-menu";

export const GET = endpoint(noInput, listVersions);
export const POST = endpoint(publishMenuInput, publishMenu);
