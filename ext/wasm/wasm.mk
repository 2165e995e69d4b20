# wasm.mk - SQLite with viet for the browser, and a page around it. Included by the Makefile at the top.
#
# Wants Debian's emscripten, and npm for the newest SQLite.

WASM_EXPORTS := malloc free sqlite3_free sqlite3_close sqlite3_finalize sqlite3_errmsg page_open page_run page_prepare \
    page_bind_text page_bind_bytes page_bind_number page_rows
comma := ,
empty :=

WASM_SQLITE  := build/newest/sqlite
WASM_COMPILE := emcc -std=c11 -Oz -MMD -MP -Iinclude -I$(WASM_SQLITE) -DSQLITE_CORE -DVIET_OMIT_ICU
WASM_OBJECTS := $(SOURCES:%.c=build/wasm/%.o) build/wasm/ext/wasm/page.o build/wasm/ext/wasm/vfs.o
WASM_PAGE    := $(wildcard ext/wasm/*.html ext/wasm/*.css ext/wasm/*.js ext/wasm/*.sql) ext/wasm/pack.py

.PHONY: wasm
wasm: build/wasm/viet.html

$(WASM_SQLITE)/sqlite3.c:
	sh test/newest.sh build/newest

build/wasm/sqlite3.o: $(WASM_SQLITE)/sqlite3.c
	@mkdir -p $(@D)
	emcc -Oz -w -DSQLITE_ENABLE_FTS5 -DSQLITE_DQS=0 -DSQLITE_THREADSAFE=0 -DSQLITE_OS_OTHER=1 -DSQLITE_TEMP_STORE=3 \
	    -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_DEFAULT_MEMSTATUS=0 -DSQLITE_OMIT_DEPRECATED -c $< -o $@

$(WASM_OBJECTS): build/wasm/%.o: %.c | $(WASM_SQLITE)/sqlite3.c
	@mkdir -p $(@D)
	$(WASM_COMPILE) $(WARNINGS) -c $< -o $@

# NODE_PATH: emscripten finds Debian's node-acorn by itself only with Debian's own node.
build/wasm/module.js: $(WASM_OBJECTS) build/wasm/sqlite3.o ext/wasm/wasm.mk
	NODE_PATH=/usr/share/nodejs emcc -Oz $(filter %.o,$^) -o $@ -sMODULARIZE=1 -sEXPORT_NAME=openModule -sENVIRONMENT=web \
	    -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -sEXPORTED_RUNTIME_METHODS=UTF8ToString \
	    -sEXPORTED_FUNCTIONS=$(subst $(empty) ,$(comma),$(strip $(WASM_EXPORTS:%=_%)))

build/wasm/viet.html: build/wasm/module.js $(WASM_PAGE) $(wildcard test/data/articles/*.txt)
	python3 ext/wasm/pack.py build/wasm/module test/data/articles $@

-include $(WASM_OBJECTS:.o=.d)
