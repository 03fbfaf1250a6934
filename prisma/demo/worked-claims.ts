import type { DemoClaim } from "./demo-claim";
import { workedMerchant } from "./worked-merchant";
import { workedShip } from "./worked-ship";
import { workedVoyages } from "./worked-voyages";

/** The claims that somebody has worked on, in the order of the text; every other claim stays unchecked. */
export const workedClaims: DemoClaim[] = [...workedMerchant, ...workedVoyages, ...workedShip];

/** When the sources were opened. */
export const DEMO_ACCESSED_AT = "2026-11-20T10:00:00Z";
