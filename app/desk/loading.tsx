import { DeskSkeleton } from "@/components/desk/desk-skeleton";

export default function DeskLoading() {
  return <DeskSkeleton />;
}
