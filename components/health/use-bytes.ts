import { useFormatter } from "next-intl";

const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;
const STEP = 1024;

/** "1,2 GB" in the reader's language. */
export function useBytes() {
  const format = useFormatter();
  return (bytes: number) => {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP)));
    return `${format.number(bytes / STEP ** power, { maximumFractionDigits: power > 1 ? 1 : 0 })} ${UNITS[power]}`;
  };
}
