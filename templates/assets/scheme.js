// Before anything is drawn: the colours the reader chose last time.
try {
  const scheme = localStorage.getItem("om-scheme");
  if (scheme === "dark" || scheme === "light") document.documentElement.dataset.scheme = scheme;
} catch {}
