# wasm.mk - SQLite with viet for the browser, and a page around it. Included by the Makefile at the top.
#
# Wants Debian's emscripten, and npm, from where the newest SQLite comes.

WASM_SQLITE  := build/newest/sqlite
WASM_DEFINES := -DSQLITE_CORE -DVIET_OMIT_ICU -DSQLITE_ENABLE_FTS5 -DSQLITE_DQS=0 -DSQLITE_THREADSAFE=0 \
    -DSQLITE_OS_OTHER=1 -DSQLITE_TEMP_STORE=3 -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_DEFAULT_MEMSTATUS=0
WASM_COMPILE := emcc -std=c11 -O2 $(WASM_DEFINES) -MMD -MP -Iinclude -I$(WASM_SQLITE)
WASM_OBJECTS := $(patsubst %.c,$(BUILD)/wasm/%.o,$(SOURCES) ext/wasm/page.c ext/wasm/vfs.c)
WASM_EXPORTS := malloc free sqlite3_free sqlite3_close sqlite3_finalize sqlite3_errmsg page_open page_run page_prepare \
    page_bind_text page_bind_bytes page_bind_number page_rows
WASM_PAGE    := $(wildcard ext/wasm/*.html ext/wasm/*.css ext/wasm/*.js ext/wasm/*.sql) ext/wasm/pack.py

.PHONY: wasm
wasm: $(BUILD)/wasm/viet.html

$(WASM_SQLITE)/sqlite3.c:
	sh test/newest.sh build/newest

$(BUILD)/wasm/sqlite3.o: $(WASM_SQLITE)/sqlite3.c
	@mkdir -p $(@D)
	$(WASM_COMPILE) -w -c $< -o $@

$(WASM_OBJECTS): $(BUILD)/wasm/%.o: %.c | $(WASM_SQLITE)/sqlite3.c
	@mkdir -p $(@D)
	$(WASM_COMPILE) $(WARNINGS) -c $< -o $@

-include $(WASM_OBJECTS:.o=.d)

# NODE_PATH: emscripten finds Debian's node-acorn by itself only with Debian's own node.
$(BUILD)/wasm/module.js: $(WASM_OBJECTS) $(BUILD)/wasm/sqlite3.o
	NODE_PATH=/usr/share/nodejs emcc -O2 $^ -o $@ -sMODULARIZE=1 -sEXPORT_NAME=openModule -sENVIRONMENT=web \
	    -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -sEXPORTED_RUNTIME_METHODS=UTF8ToString \
	    $(addprefix -sEXPORTED_FUNCTIONS=,$(shell echo $(WASM_EXPORTS:%=_%) | tr ' ' ,))

$(BUILD)/wasm/viet.html: $(BUILD)/wasm/module.js $(WASM_PAGE) $(wildcard test/data/articles/*.txt)
	python3 ext/wasm/pack.py '$(BUILD)/wasm/module' test/data/articles '$@'
