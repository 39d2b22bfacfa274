const ORDINARY = new Set(
  (
    "ya iya y iyo yes tidak t no sudah belum ada tidakada bukan ok oke okey okay baik boleh bisa mau benar betul siap " +
    "sip mantap jangan nanti dulu lagi saja juga itu ini begitu kah sih dong deh lah saya kami kita kamu apa siapa " +
    "kenapa mengapa bagaimana maaf mungkin tahu pasti tentu semua punya masih sama terus lalu bapak ibu kakak admin"
  ).split(" "),
);

/** True when a message holds nothing but words that everybody uses for everything: none of them names a service. */
export const isOrdinary = (words: string[]) => words.length > 0 && words.every((word) => ORDINARY.has(word));
