import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { ServiceRow } from "@/lib/statistics/statistics";
import { FigureLink } from "./figure-link";

/** Today's tickets by service; services without any of today and nothing open are left out. */
export function DayServices({ services }: { services: ServiceRow[] }) {
  const t = useTranslations("statistics");
  const shown = services.filter(
    ({ receivedToday, readyToday, open }) => receivedToday.count + readyToday.count + open.count > 0,
  );
  if (shown.length === 0) return null;
  return (
    <div className="mt-5 max-w-[680px]">
      <Table label={t("dayServices")}>
        <thead>
          <tr>
            <HeadCell>{t("dayServices")}</HeadCell>
            <HeadCell isNumber>{t("dayServiceReceived")}</HeadCell>
            <HeadCell isNumber>{t("dayServiceReady")}</HeadCell>
            <HeadCell isNumber>{t("stillOpen")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, receivedToday, readyToday, open }) => (
            <tr key={id}>
              <Cell>{name}</Cell>
              <Cell isNumber>
                <FigureLink figure={receivedToday} label={`${t("dayReceived")}: ${name}`} />
              </Cell>
              <Cell isNumber>
                <FigureLink figure={readyToday} label={`${t("dayReady")}: ${name}`} />
              </Cell>
              <Cell isNumber>
                <FigureLink figure={open} label={`${t("stillOpen")}: ${name}`} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
