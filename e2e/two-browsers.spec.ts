import { BRIDGE, expect, test } from "./fixtures";

test("two browsers change one claim: different fields merge, the same field is shown to be decided", async ({
  desk,
  browser,
}) => {
  const [first, second] = [await browser.newContext(), await browser.newContext()];
  const [one, two] = [await first.newPage(), await second.newPage()];
  await desk.signIn(one);
  const articleId = await desk.importText(one, BRIDGE);
  const email = await desk.addPerson(one, "checker");
  await desk.signIn(two, email);
  const { items } = await (await desk.api(one, "GET", `/articles/${articleId}/claims`)).json();
  await desk.open(one, articleId, items[1].number);
  await desk.open(two, articleId, items[1].number);
  const status = (page: typeof one, name: string) =>
    page.getByRole("complementary").getByRole("radio", { name: new RegExp(`^${name}`) });
  await expect(status(one, "Unchecked")).toBeChecked();
  await expect(status(two, "Unchecked")).toBeChecked();

  // Different fields: a note by one and a status by the other both stand.
  await two.keyboard.press("p");
  const saved = async () => (await (await desk.api(one, "GET", `/claims/${items[1].id}`)).json()).status;
  await expect.poll(saved).toBe("in_progress");
  const note = await desk.api(one, "PATCH", `/claims/${items[1].id}`, {
    version: 1,
    note: "Seen in the archive.",
  });
  expect(note.status()).toBe(200);
  expect(await note.json()).toMatchObject({ status: "in_progress", note: "Seen in the archive." });

  // The same field, based on the same version: the second is asked, and what the first saved is not lost.
  await one.keyboard.press("f");
  const conflict = one.getByRole("alert").filter({ hasText: "changed this claim while you were editing" });
  await expect(conflict).toBeVisible();
  await expect(conflict.getByText("In progress")).toBeVisible();
  await conflict.getByRole("button", { name: "Save this choice" }).click();
  await expect(status(one, "False")).toBeChecked();
  await expect.poll(saved).toBe("false");
  const after = await (await desk.api(two, "GET", `/claims/${items[1].id}`)).json();
  expect(after).toMatchObject({ status: "false", note: "Seen in the archive." });

  // The other browser sees it without doing anything.
  await expect(status(two, "False")).toBeChecked({ timeout: 30_000 });
  await first.close();
  await second.close();
});
