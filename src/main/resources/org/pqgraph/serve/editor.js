// Makes an editor of the plain form on the SPARQL page. Nothing is asked of any other server: YASQE's own completion of prefixes asks
// prefix.cc, that of classes and properties Linked Open Vocabularies, so both get what this server knows instead.
"use strict";
(() => {
  const place = document.getElementById("editor");
  const form = document.getElementById("plain");
  const permalink = document.getElementById("permalink");
  const { endpoint, terms, base, root, given } = place.dataset;
  const completed = { prefixes: [], class: [], property: [] };

  const completers = window.Yasqe.Autocompleters;
  completers.prefixes.get = () => known.then(() => completed.prefixes);
  completers.prefixes.persistenceId = undefined;
  for (const kind of ["class", "property"]) {
    completers[kind].get = (_, token) => known.then(() => fitting(completed[kind], token));
    completers[kind].bulk = false;
  }

  const known = fetch(terms)
    .then((response) => response.json())
    .then((all) => {
      completed.prefixes = Object.entries(all.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`);
      completed.class = all.classes;
      completed.property = all.properties;
    });

  // A term fits by the beginning of its IRI, or of its name where no prefix is typed.
  function fitting(iris, token) {
    const typed = (token && token.autocompletionString) || "";
    const word = typed.toLowerCase();
    return iris
      .filter((iri) => iri.startsWith(typed) || iri.replace(/.*[/#]/, "").toLowerCase().startsWith(word))
      .slice(0, 100);
  }

  function link() {
    return location.origin + location.pathname + "#query=" + encodeURIComponent(yasqe.getValue());
  }

  const yasqe = new window.Yasqe(place, {
    value: form.elements.query.value,
    persistenceId: "pqgraph",
    consumeShareLink: null,
    createShareableLink: link,
    autocompleters: ["prefixes", "class", "property", "variables"],
    editorHeight: "24rem",
    requestConfig: {
      endpoint: new URL(endpoint, location.href).href,
      method: "POST",
      acceptHeaderGraph: "text/turtle",
      acceptHeaderSelect: "application/sparql-results+json",
    },
  });
  const yasr = new window.Yasr(document.getElementById("result"), {
    persistenceId: null,
    plugins: { table: { dynamicConfig: { compact: true } } },
    prefixes: () => yasqe.getPrefixesFromQuery(),
  });
  yasqe.on("queryResponse", (_, response, duration) => yasr.setResponse(response, duration));
  yasqe.getInputField().setAttribute("aria-label", "Query");
  // For those who have only a keyboard, and for those who hear the page.
  yasqe.getScrollerElement().tabIndex = 0;
  new MutationObserver(() => {
    document.querySelector("#result select.tableSizer")?.setAttribute("aria-label", "Page size");
  }).observe(document.getElementById("result"), { childList: true, subtree: true });

  // With the editor there, the form is what downloads the result.
  document.querySelectorAll(".scripted").forEach((part) => (part.hidden = false));
  form.querySelector(".typed").hidden = true;
  form.elements.format.value = "csv";
  form.querySelector("label[for=format]").textContent = "Download as";
  form.querySelector("button").textContent = "Download";
  form.addEventListener("submit", () => (form.elements.query.value = yasqe.getValue()));
  const relink = () => (permalink.href = link());
  yasqe.on("change", relink);

  // A thing has its page here, whatever host its name is under.
  document.getElementById("result").addEventListener("click", (event) => {
    const anchor = event.target.closest("a[href]");
    if (anchor && anchor.href.startsWith(base + "id/")) {
      anchor.href = root + "/" + anchor.href.slice(base.length);
    }
  });

  function open(query) {
    yasqe.setValue(query);
    yasqe.query().catch(() => {}); // the result view says what went wrong
  }
  function openLinked() {
    const query = new URLSearchParams(location.hash.slice(1)).get("query");
    if (query) open(query);
    return query;
  }
  window.addEventListener("hashchange", openLinked);
  if (!openLinked() && given) open(form.elements.query.value);
  relink();
})();
