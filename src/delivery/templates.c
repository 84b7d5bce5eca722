/*
 * Names first, then files.
 */
#include "delivery/templates.h"

#include "base/file.h"

const struct template *templates_load(struct arena *arena, const char *name, struct diag *diag) {
    enum { TEMPLATE_MOST = 1 << 20 };
    text yaml, why;
    if (name == NULL)
        return template_default(arena, diag);
    yaml = template_bundled(text_from(name));
    if (yaml.len > 0 || file_read(arena, name, TEMPLATE_MOST, &yaml, &why))
        return template_parse(arena, yaml, diag);
    diag_report(diag, DIAG_TEMPLATE_INVALID, (struct origin){0}, TEXT(""), "%.*s", TEXT_ARG(why));
    return NULL;
}
