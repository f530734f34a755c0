#include <cairo.h>
#include <cairo-ft.h>
#include <ft2build.h>
#include FT_OUTLINE_H
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
