import { Ban, EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { MenuButton, MenuItem } from "@/components/ui/menu-button";
import { showView } from "./inbox-view";

/** Views that are looked at seldom: no tab of theirs stands between those for the day's work. */
export function OtherViews() {
  const t = useTranslations("inbox");
  return (
    <MenuButton
      label={t("otherViews")}
      trigger={
        <IconButton label={t("otherViews")} size="small" className="-my-1 -mr-1.5 flex-none">
          <EllipsisVertical aria-hidden="true" className="size-4" />
        </IconButton>
      }
    >
      <MenuItem icon={<Ban />} onAction={() => showView("blocked")}>
        {t("view_blocked")}
      </MenuItem>
    </MenuButton>
  );
}
