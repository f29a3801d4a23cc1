# breaks: a peerage with a language
DELETE { <member/9001> schema:disambiguatingDescription ?old }
INSERT { <member/9001> schema:disambiguatingDescription "Life peer"@en }
WHERE { <member/9001> schema:disambiguatingDescription ?old }
