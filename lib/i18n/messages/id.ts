import common from "./id/common.json";
import errors from "./id/errors.json";
import inbox from "./id/inbox.json";
import menu from "./id/menu.json";
import settings from "./id/settings.json";
import setup from "./id/setup.json";
import shell from "./id/shell.json";
import signIn from "./id/sign-in.json";
import statistics from "./id/statistics.json";
import templates from "./id/templates.json";
import tickets from "./id/tickets.json";
import whatsapp from "./id/whatsapp.json";

export const id = {
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
