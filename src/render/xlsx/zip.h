/*
 * xlsx_zip: proves that a workbook's bytes are whole. libxlsxwriter does not
 * see a full disk while it writes its parts, and then closes a workbook with
 * a sheet cut short and no error.
 */
#ifndef CROSSFOOT_RENDER_XLSX_ZIP_H
#define CROSSFOOT_RENDER_XLSX_ZIP_H

#include <stdbool.h>

#include "base/text.h"

/*
 * Every part of the archive inflates to its stated length and CRC, and ends with the end tag of its root element
 * (</worksheet>, </sst>, ...), or a picture with its last chunk, so that nothing was cut before it was packed either.
 */
bool xlsx_zip_whole(text archive);

#endif
