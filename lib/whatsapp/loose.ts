import { z } from "zod";

// Building blocks for what Meta sends: a key may be absent, null, empty or of the other primitive type.

const scalar = z.union([z.string().min(1), z.number()]).transform(String);

/** Digits above this are milliseconds: as seconds they would be past the year 5000. */
const LAST_UNIX_SECOND = 99_999_999_999;

/** An id that must be there; numbers become text. */
export const id = scalar;

/** Text or number that may be missing; anything else counts as missing. */
export const optionalId = scalar.optional().catch(undefined);

export const optionalText = z.string().min(1).optional().catch(undefined);

export const optionalFlag = z.boolean().optional().catch(undefined);

const digits = z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/);

/** A number, or a number written as text. */
export const number = z.union([z.number(), digits.transform(Number)]);

export const optionalNumber = number.optional().catch(undefined);

/** Unix seconds (milliseconds are recognised by their size), as text or number. */
export const time = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,13}$/)])
  .transform(Number)
  .refine((value) => value <= LAST_UNIX_SECOND * 1000)
  .transform((value) => new Date(value > LAST_UNIX_SECOND ? value : value * 1000));

export const optionalTime = time.optional().catch(undefined);

/** The readable items of a list; an absent or wrong list has none. */
export const readableItems = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((candidate) => {
        const parsed = item.safeParse(candidate);
        return parsed.success ? [parsed.data] : [];
      }),
    );
