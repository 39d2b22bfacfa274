// Invented people of Biak; the numbers are in no use.

type SamplePerson = { name: string; phone: string; userId: string; username?: string };

export const YOSINA = {
  name: "Mama Yosina Rumbiak",
  phone: "6281200000101",
  userId: "ID.7001000000000000101",
  username: "@mamayosina",
} satisfies SamplePerson;

export const YULIUS = {
  name: "Yulius Mansnandifu",
  phone: "6281200000102",
  userId: "ID.7001000000000000102",
} satisfies SamplePerson;

export const DORKAS = {
  name: "Dorkas Wanma",
  phone: "6281200000103",
  userId: "ID.7001000000000000103",
  username: "@dorkas.wanma",
} satisfies SamplePerson;

export const OFFICE = {
  phone: "6281200000001",
  phoneNumberId: "100000000000001",
  businessAccountId: "200000000000002",
};
