"use client";

import { useTranslations } from "next-intl";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { NodeActions } from "../node-actions";
import { NodeIcon } from "../node-icon";
import { AliasField } from "./alias-field";
import { BodyField } from "./body-field";
import { FormSection } from "./form-section";
import { HandoverFields } from "./handover-fields";
import { HiddenNote } from "./hidden-note";
import { InfoFields } from "./info-fields";
import { LinkFields } from "./link-fields";
import { ProblemList } from "./problem-list";
import { QuestionList } from "./question-list";
import { ServiceFields } from "./service-fields";
import { ShortcutField } from "./shortcut-field";
import { SocialFields } from "./social-fields";
import { TitleFields } from "./title-fields";
import { VisibleField } from "./visible-field";

type NodeFormProps = { node: MenuNode; onAdd: (parentId: string) => void };

/** Everything that can be said about one entry, and only what its kind has. */
export function NodeForm({ node, onAdd }: NodeFormProps) {
  const t = useTranslations("menu");
  return (
    <article
      data-menu-item={node.id}
      aria-labelledby="menu-item-title"
      className="mx-auto grid max-w-2xl gap-4 px-5 pt-4 pb-10 max-sm:px-4"
    >
      <header className="flex items-start gap-2.5">
        <NodeIcon kind={node.kind} className="mt-1 text-ink-3" />
        <div className="min-w-0 flex-1">
          <h2 id="menu-item-title" className="text-lg leading-snug font-bold">
            {node.kind === "form" ? node.serviceName : node.title}
          </h2>
          <p className="text-sm text-ink-3">{t(`kind.${node.kind}`)}</p>
        </div>
        <NodeActions node={node} onAdd={onAdd} />
      </header>
      <HiddenNote node={node} />
      <ProblemList nodeId={node.id} />
      <FormSection title={t("sectionLook")}>
        <TitleFields node={node} />
      </FormSection>
      <KindFields node={node} />
      <FormSection title={t("sectionFind")}>
        <AliasField node={node} />
        <VisibleField node={node} />
      </FormSection>
    </article>
  );
}

function KindFields({ node }: { node: MenuNode }) {
  const t = useTranslations("menu");
  if (node.kind === "status") return null;
  if (node.kind === "form")
    return (
      <>
        <FormSection title={t("sectionService")}>
          <ServiceFields node={node} />
        </FormSection>
        <FormSection title={t("sectionQuestions")}>
          <QuestionList node={node} />
        </FormSection>
      </>
    );
  return (
    <FormSection title={t("sectionContent")}>
      <ContentFields node={node} />
    </FormSection>
  );
}

type ContentNode = Exclude<MenuNode, { kind: "form" | "status" }>;

function ContentFields({ node }: { node: ContentNode }) {
  switch (node.kind) {
    case "group":
      return <BodyField node={node} body={node.body} />;
    case "info":
      return <InfoFields node={node} />;
    case "link":
      return <LinkFields node={node} />;
    case "social":
      return <SocialFields node={node} />;
    case "handover":
      return <HandoverFields node={node} />;
    case "shortcut":
      return <ShortcutField node={node} />;
  }
}
