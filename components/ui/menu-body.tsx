"use client";

import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { Icon } from "./icon";
import type { MenuItem, MenuProps } from "./menu";

/** The menu itself; opens at once, because it is mounted by the first press. */
export default function MenuBody({
  label,
  trigger,
  className,
  align = "end",
  items,
  place,
}: MenuProps & { place: Element }) {
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger className={className} aria-label={label}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content className="menu" align={align} sideOffset={6} collisionPadding={8}>
          {items.map((item, at) => (
            <Row key={at} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Row({ item }: { item: MenuItem }) {
  if (item === "separator") return <DropdownMenu.Separator className="menu-sep" />;
  if ("heading" in item) return <DropdownMenu.Label className="menu-head">{item.heading}</DropdownMenu.Label>;
  if ("href" in item) {
    return (
      <DropdownMenu.Item className="menu-item" asChild>
        <Link href={item.href}>
          {item.icon && <Icon name={item.icon} />}
          {item.label}
        </Link>
      </DropdownMenu.Item>
    );
  }
  const inside = (
    <>
      {item.checked === undefined ? (
        item.icon && <Icon name={item.icon} />
      ) : (
        <span className="menu-check">{item.checked && <Icon name="check" />}</span>
      )}
      <span className="grow">
        {item.label}
        {item.disabledReason !== undefined && <span className="meta menu-why">{item.disabledReason}</span>}
      </span>
      {item.hint !== undefined && <kbd aria-hidden>{item.hint}</kbd>}
    </>
  );
  const common = {
    className: item.danger ? "menu-item danger" : "menu-item",
    disabled: item.disabledReason !== undefined,
    onSelect: item.onSelect,
  };
  if (item.checked === undefined) return <DropdownMenu.Item {...common}>{inside}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...common} checked={item.checked}>
      {inside}
    </DropdownMenu.CheckboxItem>
  );
}
