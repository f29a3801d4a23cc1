"use strict";
const articles = [...document.querySelectorAll("article")];
const keys = { r: "right", w: "wrong", u: "unsure" };
const csv = document.getElementById("csv");

const mark = (article) => article.querySelector("input:checked")?.value;

// Only ids and marks, so that no text from outside can become a formula in a spreadsheet.
function update() {
  const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
  const rows = articles.filter(mark).map(
    (a) => [a.dataset.rule, a.dataset.finding, a.dataset.evidence].map(quoted).join(",") + "," + mark(a));
  csv.value = ["rule,finding,evidence,judgement", ...rows].join("\n") + "\n";
  articles.forEach((a) => a.classList.toggle("judged", Boolean(mark(a))));
  const sums = Object.values(keys).map((k) => articles.filter((a) => mark(a) === k).length + " " + k);
  document.getElementById("progress").value =
    rows.length + " of " + articles.length + " marked: " + sums.join(", ") + ".";
}

document.querySelectorAll("[hidden]").forEach((part) => { part.hidden = false; });
document.addEventListener("change", update);
document.addEventListener("keydown", (event) => {
  const article = document.activeElement?.closest("article");
  const judgement = keys[event.key.toLowerCase()];
  if (!article || !judgement || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  article.querySelector('input[value="' + judgement + '"]').checked = true;
  update();
  const next = articles[articles.indexOf(article) + 1];
  (next ? next.querySelector("input") : document.getElementById("copy")).focus();
  next?.scrollIntoView({ block: "center" });
});
document.getElementById("copy").addEventListener("click", async () => {
  csv.select();
  try {
    await navigator.clipboard.writeText(csv.value);
    document.getElementById("copied").textContent = "Copied.";
  } catch {
    document.getElementById("copied").textContent = "Selected: copy it with Ctrl+C.";
  }
});
update();
