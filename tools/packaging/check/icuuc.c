/* Wine has no icuuc.dll, which Windows 10 (1703 and later) comes with and Qt6Core.dll imports for the legacy encodings of
   QStringConverter. Here every open fails with U_UNSUPPORTED_ERROR (16), so that Qt has only its own. */
#define X __declspec(dllexport)
typedef int E;
X void *ucnv_open(const char *n, E *e) { if (e) *e = 16; return 0; }
X void ucnv_close(void *c) {}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
X void ucnv_reset(void *c) {}
X signed char ucnv_getMaxCharSize(void *c) { return 1; }
X const char *ucnv_getName(void *c, E *e) { if (e) *e = 16; return 0; }
X void ucnv_getToUCallBack(void *c, void **a, void **b) {}
X void ucnv_getFromUCallBack(void *c, void **a, void **b) {}
X void ucnv_setToUCallBack(void *c, void *a, void *b, void **o, void **p, E *e) {}
X void ucnv_setFromUCallBack(void *c, void *a, void *b, void **o, void **p, E *e) {}
X void ucnv_cbToUWriteUChars(void *a, void *s, int l, int o, E *e) {}
X void ucnv_cbFromUWriteUChars(void *a, void **s, void *l, int o, E *e) {}
X void ucnv_toUnicode(void *c, void **t, void *tl, void **s, void *sl, int *o, int f, E *e) { if (e) *e = 16; }
X void ucnv_fromUnicode(void *c, void **t, void *tl, void **s, void *sl, int *o, int f, E *e) { if (e) *e = 16; }
X int ucnv_toUCountPending(void *c, E *e) { return 0; }
X int ucnv_fromUCountPending(void *c, E *e) { return 0; }
X const char *ucnv_getStandardName(const char *n, const char *s, E *e) { return 0; }
X const char *ucnv_getAvailableName(int n) { return 0; }
X int ucnv_countAvailable(void) { return 0; }
