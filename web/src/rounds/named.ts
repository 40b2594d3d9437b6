/** Whether an answer is the very file that its address names: a server of another version sends its own under that address, and lets nobody keep it. */
export const isAsNamed = (answer: Response): boolean => answer.ok && !(answer.headers.get("Cache-Control") ?? "").includes("no-store");
