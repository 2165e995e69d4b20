/* test_date.c - dates in text. A case is its text with [ ] around each date, and the dates in EDTF. */
#include <string.h>

#include "drawn.h"
#include "extract/date.h"
#include "helper.h"
#include "suites.h"

/* ---- with the day of the text given */

static const drawn_case referred[] = {
    /* figures with everything in them */
    {"[11/01/2022]", "2022-01-11"},
    {"[11-1-2022]", "2022-01-11"},
    {"[11.01.2022]", "2022-01-11"},
    {"[24/ 07 /2020]", "2020-07-24"},
    {"[3/3/17]", "2017-03-03"},
    {"[9/5/75]", "1975-05-09"},
    {"[2022-01-11]", "2022-01-11"},
    {"[ngày 12/6/2021] của", "2021-06-12"},
    {"[Ngày 5 - 3 - 2004]", "2004-03-05"},
    {"[đêm 21-09-2013], hàng ngàn", "2013-09-21"},
    {"(từ [ngày 01-12-1962])", "1962-12-01"},
    /* in words */
    {"[ngày 11 tháng 1 năm 2022]", "2022-01-11"},
    {"[ngày ba mươi tháng tư năm 1975]", "1975-04-30"},
    {"[NGÀY 30 THÁNG TƯ NĂM 1975]", "1975-04-30"},
    {"[2 tháng 9 năm 1945]", "1945-09-02"},
    {"[14 tháng 7, 1789]", "1789-07-14"},
    {"[ngày 20, tháng 4/1999]; [ngày 1, tháng 2, năm 1968]", "1999-04-20, 1968-02-01"},
    {"[ngày 19 tháng 10 1901] ông", "1901-10-19"},
    {"[ngày mười lăm tháng năm]", "2024-05-15"},
    {"vào [24-25 tháng 12 năm 1968]", "1968-12-24/1968-12-25"},
    {"[ngày 5 tháng này], [ngày 20 tháng trước]", "2024-03-05, 2024-02-20"},
    /* weekdays */
    {"[Thứ Ba, ngày 12 tháng 3 năm 2024]", "2024-03-12"},
    {"[thứ Hai (11/3)] và [Chủ nhật]", "2024-03-11, 2024-03-10"},
    {"[Thứ Hai, 12/3/2024]", "2024-03-12?"},
    {"[CN 10/3]", "2024-03-10"},
    {"[Chủ Nhật, 8 tháng 3, 2015] Giá lúa", "2015-03-08"},
    {"[thứ sáu 13/9]", "2024-09-13"},
    {"vào [thứ năm], [thứ Tư tuần sau], [chủ nhật tuần trước]", "2024-03-14, 2024-03-20, 2024-03-10"},
    {"[hôm thứ Năm], [tối thứ Sáu tuần trước], [ngày thứ Hai]", "2024-03-14, 2024-03-08, 2024-03-11"},
    {"[Thứ Sáu ngày 15] và [thứ Hai ngày 15]", "2024-03-15, 2024-04-15"},
    {"[Ngày 17 – 9], UBND tỉnh họp", "2023-09-17"},
    {"[ngày chủ nhật 18 tháng 6 năm 1815]", "1815-06-18"},
    /* a day and a month */
    {"[ngày 8/11], [ngày 31-10], [ngày 28.10]", "2023-11-08, 2023-10-31, 2023-10-28"},
    {"[ngày 10-11] họp", "2023-11-10"},
    {"[sáng 23/2], ([21/2]), [hôm 22/2]", "2024-02-23, 2024-02-21, 2024-02-22"},
    {"Vụ cháy [15/8] khiến hai người bị thương", "2024-08-15"},
    {"dịp [30/4] và [1/5]", "2024-04-30, 2024-05-01"},
    {"tính đến [30.6.2013], trước [15/5]", "2013-06-30, 2024-05-15"},
    {"[ngày 29 tháng 2]", "2024-02-29"},
    {"[8/11 năm ngoái], [tháng 3 năm ngoái]", "2023-11-08, 2023-03"},
    {"lễ kỷ niệm [27/7] hằng năm", "XXXX-07-27"},
    /* near the reference, past or future */
    {"[ngày 20/6], [20/6] tới, [ngày 20/6] vừa qua", "2024-06-20, 2024-06-20, 2023-06-20"},
    {"sẽ khai mạc [ngày 15/12], đã họp [ngày 15/12]", "2024-12-15, 2023-12-15"},
    {"dự kiến diễn ra vào [ngày 20/11]", "2024-11-20"},
    {"[ngày 15], [ngày 28] và", "2024-03-15, 2024-03-28"},
    /* months */
    {"[tháng 8/2023], [tháng 8-2023], [tháng 9.2012]", "2023-08, 2023-08, 2012-09"},
    {"từ [02/2014], [tháng 8 năm 2023], [tháng 8 2023]", "2014-02, 2023-08, 2023-08"},
    {"[tháng mười một]; [tháng Tư]; [tháng Năm]; [tháng năm năm 1954]", "2023-11, 2024-04, 2024-05, 1954-05"},
    {"[tháng 5, 2013]", "2013-05"},
    {"[đầu tháng 11], [giữa tháng này], [cuối tháng 11/2013]", "2023-11, 2024-03, 2013-11"},
    {"[tuần đầu tháng 3], [10 ngày cuối tháng 2]", "2024-03-01/2024-03-07, 2024-02-20/2024-02-29"},
    {"[nửa đầu tháng 9], [trung tuần tháng 9]", "2023-09-01/2023-09-15, 2023-09"},
    /* years */
    {"[năm 2024], [Năm 938], [năm 75]", "2024, 0938, 1975"},
    {"công tác [2023], phương hướng nhiệm vụ [2024] do", "2023, 2024"},
    {"([1990]), từ [2015], SN [1985]", "1990, 2015, 1985"},
    {"khoảng [năm 1945], gần [10 năm trước]", "1945~, 2014~"},
    {"từ [thứ Hai đến thứ Sáu tuần này], từ [thứ Hai tuần này đến thứ Sáu tuần sau]",
     "2024-03-11/2024-03-15, 2024-03-11/2024-03-22"},
    {"từ [thứ Hai (11/3) đến thứ Sáu (15/3)]; từ [thứ Hai, 11/3 đến 15/3]",
     "2024-03-11/2024-03-15, 2024-03-11/2024-03-15"},
    {"[Ba năm trước] ông về quê, [3 ngày trước] họ đi; 2 ngày trước trận đấu", "2021, 2024-03-10"},
    {"[năm 2012] và [2013], những [năm 2010], [2011]", "2012, 2013, 2010, 2011"},
    {"[năm Tân Hợi (1791)]; [ngày 1 tháng 10 âm lịch năm 1460]", "1791, 1460-XX-XX"},
    {"[năm 111 trước Công nguyên], [năm 40 TCN]", "-0110, -0039"},
    {"[cuối năm 2013], [đầu 2014], [giữa năm ngoái]", "2013, 2014, 2023"},
    {"ngay [đầu năm], [cuối năm nay]", "2024, 2024"},
    {"[năm nay], [năm ngoái], [năm sau], [năm tới], [năm kia]", "2024, 2023, 2025, 2025, 2022"},
    /* terms */
    {"[nhiệm kỳ 2023 – 2028], [nhiệm kỳ 2018 - 2023]", "2023/2028, 2018/2023"},
    {"[giai đoạn 2010-2015], [năm học 2013-2014]", "2010/2015, 2013/2014"},
    {"[mùa giải 2013-14], [niên khóa 2010 - 2014]", "2013/2014, 2010/2014"},
    {"từ [năm 2014 đến năm 2018]", "2014/2018"},
    {"Từ [1990 đến 1995], ông", "1990/1995"},
    {"([1945-1975])", "1945/1975"},
    /* quarters, halves */
    {"[quý I/2024], [quý 3 năm 2013], [quý I-2014]", "2024-33, 2013-35, 2014-33"},
    {"[quý tư]; [quý cuối năm]; [quý đầu năm 2014]", "2023-36, 2024-36, 2014-33"},
    {"[quý này], [quý trước], [quý IV năm ngoái]", "2024-33, 2023-36, 2023-36"},
    {"[6 tháng đầu năm], [6 tháng cuối năm 2020]", "2020-40, 2020-41"},
    {"[9 tháng đầu năm 2020], [9 tháng năm 2012]", "2020-01/2020-09, 2012-01/2012-09"},
    {"[sáu tháng đầu năm nay]", "2024-40"},
    {"[nửa cuối năm 2023], [3 quý đầu năm 2013]", "2023-41, 2013-01/2013-09"},
    /* decades, centuries */
    {"[thập niên 1990], [thập kỷ 90], [những năm 1960]", "199X, 199X, 196X"},
    {"[những năm 60 của thế kỷ XX], [đầu thập niên 1960-1970]", "196X, 1960/1979"},
    {"[thế kỷ XIX], [thế kỷ 17], [thế kỷ thứ VI]", "1801/1900, 1601/1700, 0501/0600"},
    {"[thế kỷ III TCN], [cuối thế kỷ 18], [thế kỷ trước]", "-0299/-0200, 1701/1800, 1901/2000"},
    {"[thế kỷ XVII-XVIII]", "1601/1800"},
    /* counted from the reference */
    {"[hôm nay], [hôm qua], [hôm kia], [ngày mai], [ngày kia]",
     "2024-03-13, 2024-03-12, 2024-03-11, 2024-03-14, 2024-03-15"},
    {"[tuần trước], [tuần này], [tuần sau]",
     "2024-03-04/2024-03-10, 2024-03-11/2024-03-17, 2024-03-18/2024-03-24"},
    {"[tháng này], [tháng trước], [tháng tới]", "2024-03, 2024-02, 2024-04"},
    {"[3 ngày trước], [cách đây 2 năm], [hai tuần nữa], [một tháng trước]",
     "2024-03-10, 2022, 2024-03-25/2024-03-31, 2024-02"},
    {"[sáng nay], [tối qua], [chiều mai], [rạng sáng nay]", "2024-03-13, 2024-03-12, 2024-03-14, 2024-03-13"},
    {"[sáng sớm 5/3], [chiều tối 5/3], [đêm khuya 5/3]", "2024-03-05, 2024-03-05, 2024-03-05"},
    {"[tuần sắp tới], [tháng vừa qua], [thứ Hai tới], [thứ Ba vừa qua]",
     "2024-03-18/2024-03-24, 2024-02, 2024-03-18, 2024-03-12"},
    {"[sáng nay (5-1)], [hôm nay 1/11], [chiều nay, ngày 5/1]", "2024-01-05, 2023-11-01, 2024-01-05"},
    {"[Ngày 5/9], họp. [Chiều cùng ngày], [ngày 8], nghỉ", "2023-09-05, 2023-09-05, 2023-09-08"},
    {"[ngày 5/9/2023]. [Chiều cùng ngày], [tháng 10 cùng năm]", "2023-09-05, 2023-09-05, 2023-10"},
    /* lunar */
    {"[mùng 5 tháng Giêng năm Giáp Thìn]", "2024-02-14"},
    {"([29/5 ÂL])", "2024-07-04"},
    {"[15/8 (âm lịch)], [ngày 10 tháng 3 (dương lịch)]", "2023-09-29, 2024-03-10"},
    {"[15/8 âm lịch], [ngày 10/3 âm lịch]", "2023-09-29, 2024-04-18"},
    {"[rằm tháng Bảy], [23 tháng Chạp]", "2024-08-18, 2024-02-02"},
    {"[tháng 2 nhuận năm 2023]", "2023-03-22/2023-04-19"},
    {"[tháng Giêng]", "2024-02-10/2024-03-09"},
    {"[năm Giáp Thìn], [năm Mậu Thân], [năm Ất Dậu (1945)]",
     "2024-02-10/2025-01-28, 1968-01-29/1969-02-15, 1945-02-13/1946-02-01"},
    {"[ngày 21 tháng Giêng năm 1875]", "1875-01-21"},
    /* feasts */
    {"[Tết Nguyên đán], [Tết Nguyên đán 2023], [Tết Mậu Thân]", "2024-02-10, 2023-01-22, 1968-01-29"},
    {"[mùng 1 Tết], [30 Tết], [28 Tết]", "2024-02-10, 2024-02-09, 2024-02-07"},
    {"[Quốc khánh 2/9/2024], [Quốc khánh 2/9], [Giáng sinh]", "2024-09-02, 2023-09-02, 2023-12-25"},
    {"[Giỗ Tổ Hùng Vương], [Trung thu], [Tết Dương lịch 2025]", "2024-04-18, 2023-09-29, 2025-01-01"},
    {"[mùng 1 Tết Giáp Thìn]; [mùng 3 Tết năm 2023]; [Tết Giáp Thìn (2024)]",
     "2024-02-10, 2023-01-24, 2024-02-10"},
    {"[ngày lễ Quốc khánh]; [lễ Giáng sinh]; [ngày Quốc khánh] Việt Nam",
     "2023-09-02, 2023-12-25, 2023-09-02"},
    {"[ngày Quốc tế Phụ nữ 8/3], [ngày Nhà giáo Việt Nam 20/11]", "2024-03-08, 2023-11-20"},
    /* times */
    {"lúc [9h30], [9g30 sáng], [14 giờ 15 phút]",
     "2024-03-13T09:30:00, 2024-03-13T09:30:00, 2024-03-13T14:15:00"},
    {"[8 giờ tối], [9 giờ rưỡi], [10 giờ kém 15]",
     "2024-03-13T20:00:00, 2024-03-13T09:30:00, 2024-03-13T09:45:00"},
    {"[Sáng 5/3], họp từ [7h30 đến 8h30], lúc [9h] nghỉ",
     "2024-03-05, 2024-03-05T07:30:00/2024-03-05T08:30:00, 2024-03-05T09:00:00"},
    {"Luật [ngày 5/6/2012]; họp lúc [9h30]", "2012-06-05, 2024-03-13T09:30:00"},
    {"lúc [24h], [12 giờ đêm], [12 giờ trưa], [1 giờ trưa]",
     "2024-03-13T24:00:00, 2024-03-13T24:00:00, 2024-03-13T12:00:00, 2024-03-13T13:00:00"},
    {"[Thứ Ba, ngày 11 tháng 1 năm 2022 - 11:31]", "2022-01-11T11:31:00"},
    {"[05:20:07 - 24/ 07 /2020]", "2020-07-24T05:20:07"},
    {"[20 giờ ngày 11/12], [16h30 chiều qua]", "2023-12-11T20:00:00, 2024-03-12T16:30:00"},
    {"[8h sáng 23/2], [8 giờ tối thứ Bảy]", "2024-02-23T08:00:00, 2024-03-09T20:00:00"},
    {"[tối 8h ngày 5/3]; [sáng 9h30]; [chiều 2 giờ]",
     "2024-03-05T20:00:00, 2024-03-05T09:30:00, 2024-03-05T14:00:00"},
    {"[chiều nay lúc 3h30]", "2024-03-13T15:30:00"},
    {"[17h45' ngày 3/2]", "2024-02-03T17:45:00"},
    {"lúc [9 giờ 15 phút 30 giây], lúc [12:30 giờ trưa]", "2024-03-13T09:15:30, 2024-03-13T12:30:00"},
    {"([11:31]) | [11:31] ông đến khoảng [9h] họp",
     "2024-03-13T11:31:00, 2024-03-13T11:31:00, 2024-03-13T09:00:00"},
    {"[11:31]", "2024-03-13T11:31:00"},
    {"lúc [9h 30 phút], [20h 11/12], lúc [9 h 30]",
     "2024-03-13T09:30:00, 2023-12-11T20:00:00, 2024-03-13T09:30:00"},
    {"Thể Công ([17 giờ]), [8h30 (giờ Việt Nam) ngày 12/3]", "2024-03-13T17:00:00, 2024-03-12T08:30:00"},
    /* ranges */
    {"từ [ngày 3 đến ngày 5/9/2024]", "2024-09-03/2024-09-05"},
    {"từ [15 đến 17-3], [12 đến 14-11]", "2024-03-15/2024-03-17, 2023-11-12/2023-11-14"},
    {"từ [2-3 đến 28-3], từ [28.1 đến 3.2], đến [30-1], trước [15.2]",
     "2024-03-02/2024-03-28, 2024-01-28/2024-02-03, 2024-01-30, 2024-02-15"},
    {"từ [23/9 đến 5/10], từ [23/9 đến 5/10/2012]", "2023-09-23/2023-10-05, 2012-09-23/2012-10-05"},
    {"từ [3 đến 5/9]", "2023-09-03/2023-09-05"},
    {"[23–25/7/2024], [20-30/4], [ngày 25 - 28/7]",
     "2024-07-23/2024-07-25, 2024-04-20/2024-04-30, 2024-07-25/2024-07-28"},
    {"từ [25/12 đến 5/1]", "2023-12-25/2024-01-05"},
    {"từ [ngày 28 đến ngày 3/5]", "2024-04-28/2024-05-03"},
    {"từ [25/12/2023 đến 5/1]", "2023-12-25/2024-01-05"},
    {"[đêm 5 rạng sáng 6/9]", "2023-09-05/2023-09-06"},
    {"từ [01-12/2025], [tháng 3-5/2014]", "2025-01/2025-12, 2014-03/2014-05"},
    {"từ [tháng 12/2012 đến tháng 2]", "2012-12/2013-02"},
    {"[tháng 3 đến tháng 5/2014]", "2014-03/2014-05"},
    {"từ [8h đến 10h ngày 5/9]", "2023-09-05T08:00:00/2023-09-05T10:00:00"},
    {"từ [8 giờ 30 đến 11 giờ 30 ngày 11/1]", "2024-01-11T08:30:00/2024-01-11T11:30:00"},
    {"[30/4-1/5]", "2024-04-30/2024-05-01"},
    {"từ [ngày 25-8-2023 đến 17 giờ ngày 10-9]", "2023-08-25/2023-09-10T17:00:00"},
    {"từ [20/6 đến 10/2]", "2023-06-20/2024-02-10"},
    {"từ [ngày 28/12 đến ngày 3], [đêm 30 rạng 31/1]", "2023-12-28/2024-01-03, 2024-01-30/2024-01-31"},
    {"từ [ngày 30 đến ngày 2/1/2024]", "2023-12-30/2024-01-02"},
    {"từ [8h ngày 5/9 đến 10h]", "2023-09-05T08:00:00/2023-09-05T10:00:00"},
    {"[ngày 10-11/2013], [nhiệm kỳ 2010 đến 2015]", "2013-11-10, 2010/2015"},
    /* nothing goes on in the next paragraph */
    {"[Quốc khánh]\n\n2/9", "2023-09-02"},
    {"[ngày 5],\n\n6/9", "2024-03-05"},
    {"từ 3 đến\n\n[15/9]", "2023-09-15"},
    {"[ngày 5]\n\n[tháng 3]", "2024-03-05, 2024-03"},
    {"[ngày\n5 tháng\n3 năm\n2013]; từ [3 đến\n5/9]", "2013-03-05, 2023-09-03/2023-09-05"},
    {"7 rưỡi\n\ntối; 9h\n\nmai; 9h\nmai; [hôm qua 9h]\n\nsau; [tháng trước]\n\nnữa; [tuần sau]\n\nnữa",
     "2024-03-12T09:00:00, 2024-02, 2024-03-18/2024-03-24"},
    {"hoa\n[mai 9h]; [ngày 5 tháng 3 năm hai nghìn không trăm mười chín]\n\n([2019])",
     "2024-03-14T09:00:00, 2019-03-05, 2019"},
    {"[tháng 3]\n\n[năm 2013]; lúc [8 giờ]\n\nsáng; nửa đầu\n\n[năm 2013]",
     "2024-03, 2013, 2024-03-13T08:00:00, 2013"},
    /* letters, sums since the start of the year */
    {"[Q3/2024], [T8/2023], ngụ Q.3, sáng T7", "2024-35, 2023-08"},
    {"lũy kế [9 tháng] lợi nhuận đạt, [quý đầu tiên của năm 2024]", "2024-01/2024-09, 2024-33"},
    {"[Sáng 11], tại Bắc Kinh; [2 năm về trước]; [hôm 4/12] năm", "2024-03-11, 2022, 2023-12-04"},
    /* lists */
    {"các [ngày 5], [6] và [7/9]", "2023-09-05, 2023-09-06, 2023-09-07"},
    {"[ngày 8],[9/3], [10 tháng năm 2013]", "2024-03-08, 2024-03-09, 2013-01/2013-10"},
    {"[tháng 3] và [4/2014]", "2014-03, 2014-04"},
    {"[sáng 20] và [21-11]", "2023-11-20, 2023-11-21"},
    {"[quý III] và [quý IV/2013]", "2013-35, 2013-36"},
    {"Sơ kết [6 tháng đầu năm] và triển khai nhiệm vụ [6 tháng cuối năm 2020]", "2020-40, 2020-41"},
};

/* ---- what is none */

static const char *const none[] = {
    "31/4, 29/2/2023, 32/13, ngày 31/4/2023, 31/2, ngày 32 tháng 4, ngày 30 tháng 2 năm 2020",
    "số 02-NQ/TW, Nghị quyết 9c/NQ-BCH, 15/2020/NĐ-CP, Quyết định 97/2009/QĐ-TTg, CV/VPF/2012",
    "Thắng 2-1, thua 8-5 và 13-10, đội hình 4-4-2, tỷ số 3-0, 6/1, 6-4",
    "3/4 dân số, 2/3 số xã, đạt 9/14 xã, chiếm 1/3, vòng 1/8, khoảng 3/4 diện tích",
    "24/7, 24/24 giờ, điện thoại 0988 123 456, (0230) 3829 411, 028.3829.7601",
    "phiên bản 1.2.3, Windows 10.1, 192.168.1.1, IPv4, Core i5, 3G, 4K",
    "số nhà 72/4 đường 3/2, quận 9, 15/8 Lê Lợi, hẻm 15/8, phố 19/5, công viên 29/3, quốc lộ 1A",
    "năm 26 tuổi, năm 5 tuổi, từ 6 tháng đến 15 tuổi, năm năm, năm thứ 3, hai năm, 3 ngày, 3 tháng 5 ngày",
    "Từ thứ Hai đến thứ Sáu. Mở cửa từ thứ hai đến chủ nhật, từ chủ nhật đến thứ ba.",
    "Covid-19, U-23, A/H1N1, TCVN 5574:2018, ISO/IEC 7501-1:1997, 71H9 – 2832",
    "tỷ lệ 1/10, tỉ lệ 1:2, độ dốc khoảng 1:40, (Mt.27:56), bản đồ 1/65.000",
    "xếp thứ hai, người thứ ba, lần thứ tư, đứng thứ năm, Thế chiến thứ hai, Chiến tranh thế giới thứ Hai",
    "Euro 2012, World Cup 2014, V-League 2009, đời 2010, hơn 2000 người, 1990 người, 2000 đồng",
    "mỗi ngày 2 lần, một tháng 3 triệu, 6 tháng 5 ngày, trong 2 giờ, sau 3 giờ, 8 giờ mỗi ngày",
    "hiện nay, đến nay, ngày nay, ngày càng, sáng tạo, tối đa, chiều cao, đầu tư, cuối cùng, giữa chừng",
    "nhiều năm trước, những năm sau, hằng năm, 4,5 tỷ năm trước, một năm sau đó, năm trước đó",
    "Đảng Dân chủ Nhật Bản, công nhân (CN), quý vị, quý khách, cao quý này, Trần Quý Hai",
    "từ 2-3 đến 5-6 người, từ 1.5 đến 2.3 triệu, tăng đến 30.6 độ, từ 15.2 đến 17.3%, đến 15-6 người",
    "17/5 = 3, tức 1/3 dân số, tỉ lệ là 18/1, chiếm tới 1/3, có tới 2/3 trong 159 nước, lên đến 3/4, đi qua "
    "1/2 thời "
    "gian, P.30/4, vào 24 giờ trước "
    "trận",
    "Quốc khánh Pháp, ngày 12%, 1/2%, 20-35/4, kéo dài khoảng 2 giờ, sáng, Rev. 16:16., "
    "10.5.2",
    "Cách mạng tháng Tám, đường Cách mạng Tháng Tám, lương tháng 13",
    "từ thứ hai đến thứ sáu hàng tuần, vé cuối tuần, các ngày thứ bảy",
    "trận đấu kéo dài tới 6 giờ 33 phút, thời gian bay là 2 giờ 19 phút, 80 km/h, 100h",
    "ngày tháng năm sinh, ngày tháng này, ngày tháng hai chữ số, một ngày 24 giờ, ánh sáng thứ hai, Ngày1, "
    "Ngày2",
    "tháng\n\n3, năm\n\n2013 người, thế kỷ\n\nXX, quý\n\nI, hôm\n\nqua, thứ\n\nHai, thế\n\nkỷ XX, "
    "cách\n\nđây 2 năm",
    "mùng, rằm, Tết, dịp Tết, năm, tháng, ngày, hôm, sáng, thứ, quý, tuần, thế kỷ, thập niên",
};

/* ---- with the text alone */

static const drawn_case alone[] = {
    {"[Ngày 23/7], họp", "XXXX-07-23"},
    {"[6 tháng đầu năm]", "XXXX-40"},
    {"[tháng 8], [hôm qua], [năm ngoái], [tuần trước], [quý II]",
     "XXXX-08, XXXX-XX-XX, XXXX, XXXX-XX, XXXX-34"},
    {"lúc [9h30]; [mùng 1 Tết]", "T09:30:00, XXXX-XX-XX"},
    {"[ngày 15], ông đến", "XXXX-XX-15"},
    /* the dateline, before any other date */
    {"Tiêu đề [năm 2019]\n\n[24/07/2020]\n\n[Ngày 23/7], [hôm qua], [năm sau]. Luật [ngày 5/6/2012].",
     "2019, 2020-07-24, 2020-07-23, 2020-07-23, 2021, 2012-06-05"},
    {"Ngày đăng: [05:20:07 - 24/07/2020]\n\n[6 tháng đầu năm]", "2020-07-24T05:20:07, 2020-40"},
    {"Hội nghị [ngày 5/9/2012] đã họp tại Hà Nội với đông đủ đại biểu.\n\n[24/07/2020]\n\n[Ngày 23/7], [hôm qua] nghỉ.", "2012-09-05, 2020-07-24, 2020-07-23, 2020-07-23"},
    /* no dateline: the full date before, or else the first one behind; what is relative stays unresolved */
    {"[Ngày 5/9/2012] khai giảng, [ngày 8/9] họp, [hôm qua] nghỉ.", "2012-09-05, 2012-09-08, XXXX-XX-XX"},
    {"[Sáng 22/4] ông đến, theo luật [ngày 31/3/2024] thì được.", "2024-04-22, 2024-03-31"},
    /* only a year */
    {"[Năm 1945], [ngày 19/8], khởi nghĩa.", "1945, 1945-08-19"},
};

START_TEST(test_referred) {
    check_drawn(&referred[_i], &drawn_reference);
}
END_TEST

START_TEST(test_alone) {
    check_drawn(&alone[_i], NULL);
}
END_TEST

START_TEST(test_rows) {
    tsv t = tsv_open("test/data/dates.tsv");
    unsigned rows = 0;
    while (tsv_next(&t)) {
        drawn_case c = {t.field[0], t.fields > 1 ? t.field[1] : ""};
        check_drawn(&c, t.fields > 2 ? NULL : &drawn_reference);
        release();
        rows++;
    }
    ck_assert_uint_gt(rows, 500);
}
END_TEST

/* A full date far down is found too, and the first one counts; a text of many is not searched to its end. */
START_TEST(test_far_down) {
    draft d = {.n = 0};
    add_string(&d, "Ngày 23/7, ");
    while (d.n < 4000) {
        add_string(&d, "họp bàn việc của cả nước ");
    }
    add_string(&d, "theo luật ngày 5/6/2012 và luật ngày 1/1/2014 thì mọi người được nghỉ");
    char edtf[DRAWN_ROOM];
    drawn_edtf(finish(&d), NULL, edtf);
    ck_assert_str_eq(edtf, "2012-07-23, 2012-06-05, 2014-01-01");
}
END_TEST

START_TEST(test_none) {
    char edtf[DRAWN_ROOM];
    drawn_edtf(exactly(none[_i]), &drawn_reference, edtf);
    ck_assert_msg(edtf[0] == 0, "%s: %s", none[_i], edtf);
}
END_TEST

/* ---- the columns */

static const struct {
    const char *text;
    enum viet_grain grain;
    enum viet_modifier modifier;
    enum viet_basis basis;
    bool lunar;
    int hour, minute, second;
} columns[] = {
    {"05:20:07 - 24/07/2020", VIET_SECOND, VIET_NO_MODIFIER, VIET_BASIS_EXPLICIT, false, 5, 20, 7},
    {"9h30 ngày 5/9", VIET_MINUTE, VIET_NO_MODIFIER, VIET_BASIS_REFERENCE, false, 9, 30, -1},
    {"8 giờ tối 5/9/2012", VIET_HOUR, VIET_EVENING, VIET_BASIS_EXPLICIT, false, 20, -1, -1},
    {"sáng ngày 23/2", VIET_DAYPART, VIET_MORNING, VIET_BASIS_REFERENCE, false, -1, -1, -1},
    {"trưa 5/9/2012", VIET_DAYPART, VIET_NOON, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"chiều nay", VIET_DAYPART, VIET_AFTERNOON, VIET_BASIS_REFERENCE, false, -1, -1, -1},
    {"đêm qua", VIET_DAYPART, VIET_NIGHT, VIET_BASIS_REFERENCE, false, -1, -1, -1},
    {"ngày 5/9/2012", VIET_DAY, VIET_NO_MODIFIER, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"cuối tuần này", VIET_WEEK, VIET_FINISH, VIET_BASIS_REFERENCE, false, -1, -1, -1},
    {"giữa tháng 5/2012", VIET_MONTH, VIET_MIDDLE, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"quý I/2012", VIET_QUARTER, VIET_NO_MODIFIER, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"6 tháng đầu năm 2012", VIET_HALF, VIET_NO_MODIFIER, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"đầu năm 2012", VIET_YEAR, VIET_START, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"nhiệm kỳ 2010-2015", VIET_TERM, VIET_NO_MODIFIER, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"đầu thập niên 1990", VIET_DECADE, VIET_START, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"cuối thế kỷ XIX", VIET_CENTURY, VIET_FINISH, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
    {"rằm tháng Bảy", VIET_DAY, VIET_NO_MODIFIER, VIET_BASIS_REFERENCE, true, -1, -1, -1},
    {"cùng ngày", VIET_DAY, VIET_NO_MODIFIER, VIET_BASIS_REFERENCE, false, -1, -1, -1},
    {"từ ngày 3 đến ngày 5/9/2012", VIET_DAY, VIET_NO_MODIFIER, VIET_BASIS_EXPLICIT, false, -1, -1, -1},
};

START_TEST(test_columns) {
    viet_date_scanner s;
    viet_date d;
    viet_dates_open(&s, columns[_i].text, strlen(columns[_i].text), &drawn_reference);
    ck_assert_msg(viet_dates_next(&s, &d), "%s", columns[_i].text);
    bool same = d.grain == columns[_i].grain && d.modifier == columns[_i].modifier &&
                d.basis == columns[_i].basis && d.lunar == columns[_i].lunar && d.hour == columns[_i].hour &&
                d.minute == columns[_i].minute && d.second == columns[_i].second;
    ck_assert_msg(same, "%s: grain %d, modifier %d, basis %d, lunar %d, %d:%d:%d", columns[_i].text,
                  (int)d.grain, (int)d.modifier, (int)d.basis, d.lunar, d.hour, d.minute, d.second);
    ck_assert(!viet_dates_next(&s, &d));
}
END_TEST

/* ---- any text */

/* Spans in order and inside, days in order and such as there are; the same from a text cut off behind a date. */
static bool well_formed(text t, int with_reference) {
    viet_date_scanner s;
    viet_date d;
    size_t after = 0;
    viet_dates_open(&s, t.s, t.n, with_reference ? &drawn_reference : NULL);
    while (viet_dates_next(&s, &d)) {
        bool resolved = d.basis != VIET_BASIS_UNRESOLVED;
        if (d.start < after || d.end <= d.start || d.end > t.n || d.edtf[0] == 0 ||
            d.grain == VIET_NO_GRAIN ||
            (resolved && (!viet_is_date(d.first) || !viet_is_date(d.last) ||
                          viet_day_of(d.first) > viet_day_of(d.last)))) {
            return false;
        }
        after = d.end;
    }
    return !viet_dates_next(&s, &d);
}

static const char *const pieces[] = {
    "ngày ",     "tháng ",    "năm ",  "quý ",      "thứ ",       "hôm ",    "sáng ", "tuần ",    "đầu ",
    "cuối ",     "nửa ",      "từ ",   "đến ",      "và ",        ", ",      " - ",   "/",        "-",
    ".",         ":",         "h",     "giờ ",      "phút ",      "mùng ",   "Tết ",  "rằm ",     "1 ",
    "30 ",       "31",        "12",    "2024",      "1968",       "99",      "0",     "trước ",   "sau ",
    "này ",      "nay ",      "qua ",  "Giáp ",     "Thìn ",      "thế kỷ ", "XX ",   "âm lịch ", "nhuận ",
    "( ",        ")",         "\n",    "\n\n",      "thập niên ", "Giêng ",  "TCN ",  "hai ",     "mười ",
    "nhiệm kỳ ", "cách đây ", "cùng ", "hằng năm ", "chủ nhật ",  "lúc ",    "tối ",
};

START_TEST(test_any_order) {
    dice d = dice_of(5);
    for (unsigned i = 0; i < TIMES(20000u); i++) {
        draft made = {.n = 0};
        for (unsigned n = roll(&d, 24) + 1; n > 0; n--) {
            add_string(&made, pieces[roll(&d, LENGTH(pieces))]);
        }
        text t = finish(&made);
        REQUIRE(well_formed(t, (int)(i & 1)), "%s", shown(t));
        release();
    }
}
END_TEST

START_TEST(test_any_text) {
    holds_for_random("dates", well_formed, _i, ANYTHING, TIMES(3000u));
}
END_TEST

/* What viet_lexer_find() passes over begins no date: it stops where lexing every item does. */
static bool finds_all(text t, int unused) {
    viet_lexer fast, slow;
    (void)unused;
    viet_lexer_open(&fast, t.s, t.n);
    viet_lexer_open(&slow, t.s, t.n);
    for (;;) {
        const viet_item *item = viet_lexer_peek(&slow, 0);
        while (item->kind != VIET_ITEM_END && item->kind != VIET_ITEM_DIGITS &&
               !(item->starts & VIET_STARTS_DATE)) {
            viet_lexer_drop(&slow, 1);
            item = viet_lexer_peek(&slow, 0);
        }
        bool more = viet_lexer_find(&fast, VIET_STARTS_DATE);
        if (more != (item->kind != VIET_ITEM_END) ||
            (more && viet_lexer_peek(&fast, 0)->start != item->start)) {
            return false;
        }
        if (!more) {
            return true;
        }
        viet_lexer_drop(&fast, 1);
        viet_lexer_drop(&slow, 1);
    }
}

START_TEST(test_finds_random) {
    holds_for_random("finding dates", finds_all, 0, _i == 0 ? VIETNAMESE | DIGITS : ANYTHING, TIMES(3000u));
}
END_TEST

/* Each word that may begin a date, in every spelling and with a capital, in the middle of a text. */
START_TEST(test_finds_words) {
    tsv t = tsv_open("keywords.tsv");
    unsigned words = 0;
    while (tsv_next(&t)) {
        if (strchr(t.field[1], 'D') == NULL) {
            continue;
        }
        for (char *save, *word = strtok_r(t.field[2], " ", &save); word != NULL;
             word = strtok_r(NULL, " ", &save)) {
            for (enum spelling spelling = COMPOSED; spelling < SPELLINGS; spelling++) {
                draft d = {.n = 0};
                text other = respelled(exactly(word), spelling);
                add_string(&d, "và trong những ");
                add(&d, other.s, other.n);
                add_string(&d, ", công việc của ai đó thì không ai biết cả ");
                REQUIRE(finds_all(finish(&d), 0), "%s", word);
                viet_lexer l;
                viet_lexer_open(&l, other.s, other.n);
                REQUIRE(viet_lexer_peek(&l, 0)->starts & VIET_STARTS_DATE, "%s", word);
            }
            words++;
        }
    }
    ck_assert_uint_gt(words, 50);
}
END_TEST

/* At the ends of the calendar. */
START_TEST(test_far_reference) {
    static const viet_ymd ends[] = {{-9999, 1, 1}, {9999, 12, 31}, {0, 1, 1}, {1800, 1, 25}, {2200, 2, 14}};
    static const char all[] =
        "hôm qua, ngày mai, 99 ngày trước, 99 năm nữa, 99 tháng trước, ngày 1/1, ngày 31, tháng 12, "
        "năm Giáp Thìn, mùng 1 Tết, 30 Tết, thứ Hai tuần sau, năm ngoái, thế kỷ trước, từ 25/12 đến 5/1, "
        "tuần này, thế kỷ này, rằm tháng Tám, tháng sau, quý trước, quý sau, năm sau, thế kỷ sau, tuần "
        "trước, "
        "tuần sau, ngày 29/2, nửa đầu tháng sau";
    text t = exactly(all);
    viet_date_scanner s;
    viet_date d;
    viet_dates_open(&s, t.s, t.n, &ends[_i]);
    while (viet_dates_next(&s, &d)) {
        ck_assert(d.basis == VIET_BASIS_UNRESOLVED || (viet_is_date(d.first) && viet_is_date(d.last)));
    }
}
END_TEST

/* Malformed bytes, NULs, the end in the middle of a date. */
START_TEST(test_cut_off) {
    const char all[] =
        "Thứ Ba, ngày 11 tháng 1 năm 2022 - 11:31:05, từ 3 đến 5/9/2024\0 quý I/2024 \xFF mùng 5 tháng Giêng";
    for (size_t n = 0; n < sizeof all; n++) {
        text t = exact(all, n);
        ck_assert_msg(well_formed(t, 1) && well_formed(t, 0), "%zu", n);
    }
}
END_TEST

Suite *date_suite(void) {
    Suite *suite = suite_create("date");
    TCase *tests = test_case(suite, "date");
    tcase_add_loop_test(tests, test_referred, 0, LENGTH(referred));
    tcase_add_loop_test(tests, test_none, 0, LENGTH(none));
    tcase_add_loop_test(tests, test_alone, 0, LENGTH(alone));
    tcase_add_test(tests, test_rows);
    tcase_add_test(tests, test_far_down);
    tcase_add_loop_test(tests, test_columns, 0, LENGTH(columns));
    tcase_add_test(tests, test_any_order);
    tcase_add_loop_test(tests, test_any_text, 0, 2);
    tcase_add_loop_test(tests, test_far_reference, 0, 5);
    tcase_add_loop_test(tests, test_finds_random, 0, 2);
    tcase_add_test(tests, test_finds_words);
    tcase_add_test(tests, test_cut_off);
    return suite;
}
