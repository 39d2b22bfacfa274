import { useTranslations } from "next-intl";
import { type HealthReport, LOW_DISK_BYTES } from "@/lib/health/health";
import { lines } from "./lines";
import { useBytes } from "./use-bytes";

/** Where files lie and whether they can be kept, how big the database is, how much room is left. */
export function StorageLines({ report: { database, disk, store } }: { report: HealthReport }) {
  const t = useTranslations("settings.state");
  const bytes = useBytes();
  const place = store.kind === "s3" ? t("storeS3") : t("storeFolder");
  return lines(
    store.problem === null ? t("storeWell", { place }) : t(`store_${store.problem}`, { place }),
    t("database", { size: bytes(database.bytes) }),
    disk && t("disk", { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) }),
    disk && disk.freeBytes < LOW_DISK_BYTES && t("diskLow", { free: bytes(disk.freeBytes) }),
  );
}
