// One's own menu: how it looks, which language, signing out.
import { send } from "./http";
import { forgetRounds } from "./rounds/forget";
import { chooseTheme, chosenTheme, type Theme } from "./theme";

function showTheme(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]"))
    button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === chosenTheme()));
}

export function startUser(): void {
  showTheme();
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const theme = target.closest<HTMLElement>("[data-theme-choice]")?.dataset["themeChoice"];
    if (theme) {
      chooseTheme(theme as Theme);
      showTheme();
    }
    const language = target.closest<HTMLElement>("[data-language-choice]")?.dataset["languageChoice"];
    if (language) void send("POST", "/language", new URLSearchParams({ language, returnUrl: "/" })).then(() => location.reload());
    if (target.closest("[data-do='sign-out']")) void signOut();
  });
}

async function signOut(): Promise<void> {
  if (!(await forgetRounds())) return;
  try {
    sessionStorage.clear();
  } catch {
    // nothing was kept then
  }
  const answer = await send("POST", "/sign-out");
  location.assign(answer.redirected ? answer.url : "/sign-in");
}
