// Runs before the first paint: takes over the theme chosen on this device and the rights last known, so that nothing flashes or moves.
import { applyTheme, chosenTheme } from "./theme";
import { rememberedRights } from "./me";

applyTheme(chosenTheme());
document.documentElement.classList.add("js");
const rights = rememberedRights();
if (rights !== null) document.documentElement.dataset["rights"] = rights;
