import { BareBar } from "@/components/shell/bare-bar";
import { Skeleton } from "@/components/ui/skeleton";
import { desk } from "@/lib/messages/desk";
import { DeskHead } from "./desk-head";
import { DESK_TABS } from "./tabs";
import "./desk.css";

/** Of the titles, as a share of the column, so that the lines look like titles. */
const WIDTHS = ["82%", "66%", "90%", "74%", "58%", "70%"];

/** The desk while it loads: headings and tabs are real, rows are lines. */
export function DeskSkeleton() {
  return (
    <>
      <BareBar />
      <main className="page desk late" id="main" aria-busy>
        <p className="sr" role="status">
          {desk.loading}
        </p>
        <div className="page-head">
          <h1 className="serif">{desk.title}</h1>
        </div>
        <div className="rulebar">
          <div className="tabs" aria-hidden>
            {DESK_TABS.map((tab) => (
              <span key={tab}>{desk.tab[tab]}</span>
            ))}
          </div>
        </div>
        <table className="desk-table" aria-hidden>
          <DeskHead works />
          <tbody>
            {WIDTHS.map((width) => (
              <tr key={width} className="art">
                <td className="what">
                  <Skeleton width={width} height={16} />
                  <Skeleton width="34%" />
                </td>
                <td className="prog">
                  <Skeleton width="88%" height={8} />
                  <Skeleton width="46%" />
                </td>
                <td className="needs">
                  <Skeleton width="70%" />
                </td>
                <td className="who">
                  <Skeleton width="24px" height={24} />
                </td>
                <td className="due">
                  <Skeleton width="60%" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </main>
    </>
  );
}
