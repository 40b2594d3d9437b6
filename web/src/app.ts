import { startAsk } from "./ask";
import { startBell } from "./bell";
import { startBoard } from "./board";
import { startCardTools } from "./card-tools";
import { startDayInputs } from "./day-input";
import { startDrag } from "./drag";
import { startFilter } from "./filter";
import { startForms } from "./forms";
import { startKeys } from "./keys";
import { startLive } from "./live";
import { showMe } from "./me";
import { startMenus } from "./menus";
import { startPanel } from "./panel";
import { startPaste } from "./paste";
import { startReview } from "./review";
import { startLiveRound } from "./rounds/live";
import { startPlan } from "./rounds/plan";
import { startSelect } from "./select";
import { startStages } from "./stages";
import { loadTexts } from "./texts";
import { startUser } from "./user";
import { startWork } from "./work";

startMenus();
startUser();
const known = document.getElementById("user") !== null; // on other pages nobody is signed in yet
if (known) void showMe().catch(() => undefined);
await loadTexts();
if (known) startForms();
startDayInputs();
startAsk();
startCardTools();
startPanel();
startReview();
startPaste();
startWork();
startBell();
if (document.getElementById("board")) {
  startBoard();
  startStages();
  startFilter();
  startSelect();
  startKeys();
  startDrag();
  startLive();
}
const round = document.getElementById("round");
if (round?.dataset["kind"] === "plan") startPlan(round);
if (round?.dataset["kind"] === "live") startLiveRound(round);
