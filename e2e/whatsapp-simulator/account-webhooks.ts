import type { World } from "./world";

/** A webhook about the account. */
export function tellAccount(world: World, field: string, value: object) {
  world.live.changed("account");
  void world.sender.deliver({ field, key: "account", value: { ...value } });
}

/** A webhook about the office's number. */
export const tellNumber = (world: World, field: string, value: object) =>
  tellAccount(world, field, { display_phone_number: world.office.displayPhoneNumber, ...value });
