// Requests that change something carry the antiforgery token, which comes with /me.json and never stands in a page.
import { me } from "./me";

export class Offline extends Error {}

export async function send(method: string, address: string, body?: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const all: Record<string, string> = { "HX-Request": "true", ...headers };
  if (method !== "GET") {
    const { header, token } = (await me()).antiforgery;
    all[header] = token;
  }
  try {
    return await fetch(address, { method, headers: all, body: body ?? null, credentials: "same-origin" });
  } catch {
    throw new Offline();
  }
}

export const get = (address: string): Promise<Response> => send("GET", address);
