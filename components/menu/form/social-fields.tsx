"use client";

import { useTranslations } from "next-intl";
import { type MenuNodeOf, socialNets } from "@/lib/menu/engine/menu-doc";
import { BodyField } from "./body-field";
import { ItemList } from "./item-list";
import { useNodeEdit } from "./use-node-edit";

const MOST_ACCOUNTS = 12;

/** The office's accounts: net, name, address. */
export function SocialFields({ node }: { node: MenuNodeOf<"social"> }) {
  const t = useTranslations("menu");
  const { setPart } = useNodeEdit(node);
  const nets = socialNets.map((net) => ({ id: net, label: t(`net.${net}`) }));
  return (
    <>
      <BodyField node={node} body={node.body} />
      <ItemList
        part="accounts"
        label={t("accounts")}
        addLabel={t("addAccount")}
        items={node.accounts}
        most={MOST_ACCOUNTS}
        columns={[
          { part: "net", label: t("netLabel"), max: 20, options: nets },
          { part: "handle", label: t("handle"), max: 80 },
          { part: "url", label: t("url"), max: 500, isUrl: true },
        ]}
        empty={{ net: "instagram", handle: "", url: "" }}
        onSave={(accounts) => setPart("accounts", accounts)}
      />
    </>
  );
}
