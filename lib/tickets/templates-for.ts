import type { NoticeTemplate } from "./notice";
import { hasNotice, type NoticeFacts, PROBLEM_WORDS } from "./notice-text";
import { inWords, pickUpWords } from "./pick-up-words";
import { generalTemplate, OWN_TEMPLATE } from "./template-names";
import type { TicketStatus } from "./ticket";
import { RESIDENT_STATUS } from "./ticket-words";

type Filling = Pick<NoticeTemplate, "name" | "values" | "words">;

/**
 * The templates that can carry a state's message when the 24-hour window is closed, the most fitting first, with what
 * goes into them (lib/templates/shipped-templates.ts). None for a state that comes without a message.
 */
export function templatesFor(status: TicketStatus, facts: NoticeFacts): Filling[] {
  if (!hasNotice(facts.kind, status)) return [];
  const { name, service, number, office } = facts;
  const values = {
    nama: name ?? "Warga",
    layanan: service,
    nomor: number,
    kantor: office.name,
    alamat: office.address,
    jam: office.hours,
    status: RESIDENT_STATUS[status].toLowerCase(),
  };
  const own = OWN[status]?.(facts);
  const general = {
    name: generalTemplate(facts.kind),
    words: { variable: "kabar", text: NEWS[status]?.(facts) ?? "" },
  };
  return [...(own ? [own] : []), general].map((template) => ({ ...template, values }));
}

type Worded = Omit<Filling, "values">;

const OWN: Partial<Record<TicketStatus, (facts: NoticeFacts) => Worded>> = {
  needs_documents: (facts) => ({
    name: OWN_TEMPLATE.needs_documents,
    words: { variable: "berkas", text: problemsInWords(facts) },
  }),
  ready: ({ requirements }) => ({
    name: OWN_TEMPLATE.ready,
    words: { variable: "berkas", text: inWords(broughtOf(requirements)) || "KTP asli" },
  }),
  answered: () => ({ name: OWN_TEMPLATE.answered, words: { variable: "kabar", text: "" } }),
};

/** What the general template tells; "" where only the officer knows. */
const NEWS: Partial<Record<TicketStatus, (facts: NoticeFacts) => string>> = {
  needs_documents: (facts) => {
    const problems = problemsInWords(facts);
    return problems && `Berkas yang perlu dilengkapi: ${problems}.`;
  },
  processing: ({ dueDate }) => `Berkas sudah lengkap.${dueDate ? ` Selesai paling lambat ${dueDate}.` : ""}`,
  ready: pickUpWords,
  cancelled: () => "Bapak/Ibu dapat mengajukan kembali kapan saja lewat nomor ini.",
  in_progress: ({ dueDate }) =>
    dueDate ? `Dijawab paling lambat ${dueDate}.` : "Sedang ditangani petugas kami.",
};

const broughtOf = (requirements: NoticeFacts["requirements"]) =>
  requirements.filter(({ required, via }) => required && via === "counter").map(({ label }) => label);

const problemsInWords = ({ problems }: NoticeFacts) =>
  inWords(
    problems.map(
      ({ label, verdict }) =>
        `${label} (${verdict && verdict !== "match" ? PROBLEM_WORDS[verdict] : "belum kami terima"})`,
    ),
  );
