import { generate } from "selfsigned";

/** A key and a certificate for `localhost`, made for this run alone. */
export async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    extensions: [
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
      { name: "basicConstraints", cA: false },
    ],
  });
  return { key: made.private, cert: made.cert };
}
