import { BareBar } from "@/components/shell/bare-bar";
import { SkeletonText } from "@/components/ui/skeleton";
import { team } from "@/lib/messages/team";

export default function TeamLoading() {
  return (
    <>
      <BareBar />
      <main className="page late" id="main" aria-busy>
        <p className="sr" role="status">
          {team.loading}
        </p>
        <div className="page-head">
          <h1 className="serif">{team.title}</h1>
        </div>
        <SkeletonText lines={6} />
      </main>
    </>
  );
}
