import common from "./en/common.json";
import errors from "./en/errors.json";
import inbox from "./en/inbox.json";
import menu from "./en/menu.json";
import settings from "./en/settings.json";
import setup from "./en/setup.json";
import shell from "./en/shell.json";
import signIn from "./en/sign-in.json";
import statistics from "./en/statistics.json";
import templates from "./en/templates.json";
import tickets from "./en/tickets.json";
import whatsapp from "./en/whatsapp.json";

export const en = {
  common,
  shell,
  errors,
  signIn,
  setup,
  inbox,
  tickets,
  menu,
  statistics,
  settings,
  whatsapp,
  templates,
};
