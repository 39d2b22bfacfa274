import type { Template } from "./template-registry";
import type { World } from "./world";

/** A webhook about one template; `rest` is what its field says. */
export function tellTemplate(world: World, template: Template, field: string, rest: object) {
  const value = {
    ...rest,
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  };
  world.live.changed("templates");
  void world.sender.deliver({ field, key: "templates", value });
}

/** The webhook `message_template_status_update`. */
export const tellStatus = (world: World, template: Template, event: string, rest: object) =>
  tellTemplate(world, template, "message_template_status_update", {
    event,
    message_template_category: template.category,
    ...rest,
  });

/** The webhook `message_template_components_update`: what the template says since it was edited. */
export function tellComponents(world: World, template: Template) {
  const part = (type: string) => template.components.find((component) => component.type === type);
  const buttons = part("BUTTONS")?.buttons?.map(({ type, text, url, phone_number }) => ({
    message_template_button_type: type,
    message_template_button_text: text,
    message_template_button_url: url,
    message_template_button_phone_number: phone_number,
  }));
  tellTemplate(world, template, "message_template_components_update", {
    message_template_title: part("HEADER")?.text,
    message_template_element: part("BODY")?.text,
    message_template_footer: part("FOOTER")?.text,
    message_template_buttons: buttons,
  });
}
