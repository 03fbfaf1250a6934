import { Skeleton, SkeletonText } from "@/components/ui/skeleton";
import { Wordmark } from "@/components/ui/wordmark";
import { review as words } from "@/lib/messages/review";
import "@/components/article/galley.css";
import "@/components/claims/panel.css";
import "./review.css";

/** The screen in its final layout, with grey lines where the words will stand. */
export function ReviewSkeleton() {
  return (
    <div className="review" aria-busy>
      <header className="topbar">
        <Wordmark />
        <div className="crumb grow">{words.desk} /</div>
      </header>
      <main className="bench" id="main">
        <p className="sr" role="status">
          {words.loading}
        </p>
        <section className="galley" aria-label={words.galley}>
          <div className="toolbar">
            <div className="tabs" aria-hidden>
              {Object.values(words.filter).map((label) => (
                <span key={label}>{label}</span>
              ))}
            </div>
          </div>
          <div className="galley-scroll">
            <div className="proof skeletons">
              <Skeleton width="40%" height={12} />
              <Skeleton width="80%" height={34} />
              <SkeletonText lines={5} />
              <SkeletonText lines={7} />
              <SkeletonText lines={6} />
            </div>
          </div>
        </section>
        <div className="minimap only-d" />
        <aside className="panel only-d" aria-hidden>
          <div className="panel-head" />
          <div className="panel-body skeletons">
            <Skeleton height={64} />
            <SkeletonText lines={3} />
            <SkeletonText lines={4} />
          </div>
        </aside>
      </main>
    </div>
  );
}
