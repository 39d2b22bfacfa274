const switchOf = (name, label, help) => ({ name, label, help, kind: "switch" });
const numberOf = (name, label, unit, help, rest = {}) => ({
  name,
  label,
  unit,
  help,
  kind: "number",
  min: 0,
  scale: 1,
  ...rest,
});
const choiceOf = (name, label, options, help) => ({ name, label, options, help, kind: "choice" });

const percent = { max: 100, scale: 100 };
const seconds = { scale: 1 / 1000, step: "any" };
const minutes = { scale: 1 / 60_000, step: "any" };
const hours = { scale: 1 / 3_600_000, step: "any" };

/** Seldom turned: folded away on the page. */
const rare = (...knobs) => knobs.map((knob) => ({ ...knob, rare: true }));

/** Every knob of `/_sim/delivery`, in the groups of the page. `scale` turns the knob's unit into the shown one. */
export const KNOBS = {
  delivery: [
    numberOf("batch", "Isi satu kiriman", "kabar", "Meta menumpuk sampai 1.000 kabar atau 3 MB.", {
      min: 1,
      max: 1000,
    }),
    numberOf("duplicate", "Salinan tambahan tiap kiriman", "salinan", undefined, { max: 50 }),
    switchOf("shuffle", "Tanpa urutan", "Kabar satu warga boleh saling mendahului."),
    numberOf("delayMs", "Tertunda", "detik", undefined, seconds),
    numberOf("dropShare", "Sambungan putus", "%", undefined, percent),
    ...rare(
      numberOf("batchWaitMs", "Menunggu kiriman penuh", "ms"),
      numberOf("concurrency", "Kiriman bersamaan", "sekaligus", undefined, { min: 1, max: 500 }),
      numberOf("duplicateShare", "Kiriman yang datang dua kali", "%", undefined, percent),
      numberOf("duplicateAfterMs", "Salinan datang sesudah", "detik", "0: pada saat yang sama.", seconds),
      numberOf("delayJitterMs", "Tertunda lagi, acak sampai", "detik", undefined, seconds),
      numberOf("slowBodyMs", "Isi datang perlahan selama", "ms"),
      choiceOf("dropWhen", "Putus saat", [
        ["halfway", "isi baru separuh"],
        ["unanswered", "jawaban kantor belum didengar"],
      ]),
      numberOf("answerTimeoutMs", "Sabar menunggu jawaban", "detik", undefined, { ...seconds, min: 0.001 }),
      choiceOf("retryForHours", "Dicoba lagi selama", [
        [168, "7 hari"],
        [36, "36 jam (dokumen lama)"],
        [0, "tidak dicoba lagi"],
      ]),
      numberOf("retryBaseMs", "Jeda pertama, lalu berlipat dua", "detik", undefined, {
        ...seconds,
        min: 0.001,
      }),
      numberOf("retryLongestMs", "Jeda paling lama", "jam", undefined, { ...hours, min: 0.001 }),
      numberOf("retryAttempts", "Dicoba lagi paling banyak", "kali"),
    ),
  ],
  status: [
    numberOf("statusDelayMs", "Sampai dalam", "ms"),
    switchOf(
      "statusBeforeResponse",
      "Status mendahului jawaban",
      "“Terkirim” datang sebelum panggilan dijawab.",
    ),
    ...rare(
      switchOf("sentLast", "“Terkirim” datang terakhir", "Sesudah “sampai”."),
      switchOf("skipDelivered", "“Sampai” dilewati", "Langsung “dibaca”, seperti saat obrolan terbuka."),
      switchOf("windowErrorAsync", "Jendela tertutup lewat webhook", "131047 datang sesudah jawaban 200."),
    ),
  ],
  limits: [
    switchOf("tokenValid", "Token berlaku", "Bila mati: 401, kode 190, untuk semua panggilan."),
    choiceOf(
      "throughputPerSecond",
      "Pesan per detik",
      [
        [80, "80 (awal)"],
        [1000, "1.000 (sudah dinaikkan)"],
        [20, "20 (coexistence)"],
        [0, "tanpa batas"],
      ],
      "Masuk dan keluar; lebih dari itu 130429.",
    ),
    switchOf("pairRate", "Batas per warga", "1 pesan per 6 detik, 45 sekaligus; lebih dari itu 131056."),
    ...rare(
      switchOf("testNumber", "Nomor percobaan", "Hanya lima penerima; selebihnya 131030."),
      numberOf(
        "managementPerHour",
        "Panggilan pengelolaan",
        "per jam",
        "Lebih dari itu 80007; 0: tanpa batas.",
      ),
    ),
  ],
  templates: [
    choiceOf("templateReview", "Hasil peninjauan", [
      ["content", "menurut isinya"],
      ["approve", "selalu disetujui"],
      ["ABUSIVE_CONTENT", "ditolak: ABUSIVE_CONTENT"],
      ["INCORRECT_CATEGORY", "ditolak: INCORRECT_CATEGORY"],
      ["INVALID_FORMAT", "ditolak: INVALID_FORMAT"],
      ["PROMOTIONAL", "ditolak: PROMOTIONAL"],
      ["SCAM", "ditolak: SCAM"],
      ["TAG_CONTENT_MISMATCH", "ditolak: TAG_CONTENT_MISMATCH"],
    ]),
    numberOf("templateReviewMs", "Lama peninjauan", "detik", "Meta: sampai 24 jam.", seconds),
    ...rare(
      choiceOf(
        "templatePacing",
        "Pesan templat ditahan dulu",
        [
          ["none", "tidak"],
          ["released", "ya, lalu dikirim"],
          ["dropped", "ya, lalu gagal (132015) dan templat dijeda"],
        ],
        "Jawaban 200 dengan held_for_quality_assessment.",
      ),
      numberOf("templateHoldMs", "Lama ditahan", "menit", undefined, minutes),
      numberOf("templateLimit", "Templat paling banyak", "templat", undefined, { min: 1 }),
    ),
  ],
  media: [
    numberOf("mediaUrlSeconds", "Umur alamat unduhan", "detik", undefined, { min: 1 }),
    ...rare(
      switchOf(
        "mediaUrlInWebhook",
        "Alamat unduhan di webhook",
        "Bila mati: kantor menanyakannya lewat nomor berkas.",
      ),
      numberOf("receivedMediaDays", "Umur berkas dari warga", "hari", undefined, { step: "any" }),
      numberOf("uploadedMediaDays", "Umur berkas yang diunggah kantor", "hari", undefined, { step: "any" }),
    ),
  ],
  prices: [
    numberOf("freeServiceMessages", "Balasan gratis sebulan", "pesan"),
    switchOf(
      "paymentMethod",
      "Ada cara membayar",
      "Bila tidak: balasan berbayar dijawab 200 tetapi gagal (131042).",
    ),
    ...rare(
      numberOf("priceService", "Balasan", "USD", undefined, { step: "any" }),
      numberOf("priceUtility", "Templat utilitas", "USD", undefined, { step: "any" }),
      numberOf("priceMarketing", "Templat pemasaran", "USD", undefined, { step: "any" }),
      numberOf("priceAuthentication", "Templat autentikasi", "USD", undefined, { step: "any" }),
    ),
  ],
};
