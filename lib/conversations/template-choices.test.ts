import { expect, test } from "vitest";
import { templateNamesFor } from "../tickets/template-names";
import type { TicketStatus } from "../tickets/ticket";
import { findMistoldTicket, type TicketChoice } from "./template-choices";

const request = (number: string, status: TicketStatus): TicketChoice => ({
  number,
  title: "Surat Keterangan Domisili",
  status,
  templates: templateNamesFor("request", status),
  values: {},
});
const tickets = [request("KM-2611-0049", "received"), request("KM-2611-0050", "ready")];
const readyForPickup = { name: "siap_diambil", variables: ["nama", "nomor", "berkas"] };
const mistold = (template: { name: string; variables: string[] }, nomor?: string) =>
  findMistoldTicket(template, { tickets, values: nomor ? { nomor } : {} })?.number;

test("a letter that is not ready would be told of as ready: it is named, whether or not another one is", () => {
  expect(mistold(readyForPickup, "KM-2611-0049")).toBe("KM-2611-0049");
  expect(mistold(readyForPickup, "KM-2611-0050")).toBeUndefined();
});

test("as long as no ticket is chosen there is none to name", () => {
  expect(mistold(readyForPickup)).toBeUndefined();
});

test("a template of another kind of ticket is named too; one that tells any state or names no ticket never", () => {
  expect(mistold({ name: "kabar_laporan", variables: ["nomor"] }, "KM-2611-0050")).toBe("KM-2611-0050");
  expect(mistold({ name: "kabar_permohonan", variables: ["nomor"] }, "KM-2611-0049")).toBeUndefined();
  expect(mistold({ name: "pengantar_bank", variables: ["nomor"] }, "KM-2611-0049")).toBeUndefined();
  expect(mistold({ name: "siap_diambil", variables: ["nama"] }, "KM-2611-0049")).toBeUndefined();
});
