import { z } from "zod";
import { number, optionalId, optionalNumber, optionalText, readableItems } from "./loose";

export const locationMessage = z
  .looseObject({
    location: z.looseObject({
      latitude: number,
      longitude: number,
      name: optionalText,
      address: optionalText,
      url: optionalText,
    }),
  })
  .transform(({ location: { latitude, longitude, name, address, url } }) => ({
    kind: "location" as const,
    latitude,
    longitude,
    name,
    address,
    url,
  }));

const sharedContact = z
  .looseObject({
    name: z
      .looseObject({ formatted_name: optionalText, first_name: optionalText })
      .optional()
      .catch(undefined),
    phones: readableItems(z.looseObject({ phone: optionalId, wa_id: optionalId })),
    emails: readableItems(z.looseObject({ email: z.string().min(1) })),
    org: z.looseObject({ company: optionalText }).optional().catch(undefined),
    vcard: optionalText,
    origin: optionalText,
  })
  .transform(({ name, phones, emails, org, vcard, origin }) => ({
    contact: {
      name: name?.formatted_name ?? name?.first_name,
      phones: phones.map(({ phone, wa_id }) => ({ phone, waId: wa_id })),
      emails: emails.map(({ email }) => email),
      organization: org?.company,
      vcard,
    },
    origin,
  }));

// Meta's page puts `origin` on the message, providers show it on the contact.
export const contactsMessage = z
  .looseObject({ contacts: z.array(z.unknown()).pipe(readableItems(sharedContact)), origin: optionalText })
  .transform(({ contacts, origin }) => ({
    kind: "contacts" as const,
    contacts: contacts.map(({ contact }) => contact),
    origin: origin ?? contacts.find((shared) => shared.origin)?.origin,
  }));

const orderItem = z
  .looseObject({
    product_retailer_id: optionalId,
    quantity: optionalNumber,
    item_price: optionalNumber,
    currency: optionalText,
  })
  .transform(({ product_retailer_id, quantity, item_price, currency }) => ({
    productId: product_retailer_id,
    quantity,
    price: item_price,
    currency,
  }));

export const orderMessage = z
  .looseObject({
    order: z.looseObject({
      catalog_id: optionalId,
      text: optionalText,
      product_items: readableItems(orderItem),
    }),
  })
  .transform(({ order: { catalog_id, text, product_items } }) => ({
    kind: "order" as const,
    catalogId: catalog_id,
    text,
    items: product_items,
  }));
