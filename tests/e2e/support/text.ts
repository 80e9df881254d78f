/* What a person reads: `t("profile.title")` is the text in locales/en, so that a
   better wording breaks no test. */
import { read, tomlFiles } from "./repository";

const STRING = /"(?:[^"\\]|\\.)*"/;
const ENTRY = new RegExp(`^([\\w-]+) = (${STRING.source})$`);
const PLURAL = new RegExp(
  `^([\\w-]+) = \\{ one = (${STRING.source}), other = (${STRING.source}) \\}$`,
);

type Plural = { one: string; other: string };
const texts = new Map<string, string | Plural>();
for (const file of ["", "work/"].flatMap((pack) => tomlFiles(`locales/en/${pack}`))) {
  let section = "";
  for (const line of read(file).split("\n")) {
    const [, name] = /^\[([\w-]+)\]$/.exec(line) ?? [];
    const [, key, value] = ENTRY.exec(line) ?? [];
    const [, counted, one, other] = PLURAL.exec(line) ?? [];
    if (name) section = name;
    else if (key) texts.set(`${section}.${key}`, JSON.parse(value));
    else if (counted) {
      texts.set(`${section}.${counted}`, { one: JSON.parse(one), other: JSON.parse(other) });
    } else if (line !== "" && !line.startsWith("#")) throw new Error(`not understood: ${line}`);
  }
}

type Values = Record<string, string | number>;

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Interface text, its placeholders filled in; `n` chooses the plural. */
export function t(key: string, values: Values = {}): string {
  const text = texts.get(key);
  if (text === undefined) throw new Error(`there is no text ${key}`);
  if (typeof text === "string") return fill(text, values);
  return fill(values.n === 1 ? text.one : text.other, values);
}

/** A pattern that matches exactly this text. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
