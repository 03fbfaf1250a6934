import { problems as words } from "@/lib/messages/problems";
import { Problem } from "@/lib/server/problem";
import { problemResponse } from "@/lib/server/route";

/** Programs get problem details at a wrong address too, and not the page that people get. */
function nothingHere(): Response {
  return problemResponse(new Problem("not_found", words.noSuchAddress));
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
