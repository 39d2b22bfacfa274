import { signInRoute } from "@/lib/auth/sign-in-route";

export { signInRoute as GET, signInRoute as POST };
