/* test_money.c - amounts as they are written, and what is no amount. */
#include <inttypes.h>
#include <string.h>

#include "extract/money.h"
#include "helper.h"
#include "suites.h"

/* All amounts of a text: surface = amount[..amount_max] currency[ qualifier][ /per][ implied], set apart
** by "; ". */
static const struct {
    const char *text, *amounts;
} moneys[] = {
    /* dong */
    {"464 triệu đồng", "464 triệu đồng = 464000000 VND"},
    {"186,5 triệu đồng", "186,5 triệu đồng = 186500000 VND"},
    {"1,6 tỉ đồng", "1,6 tỉ đồng = 1600000000 VND"},
    {"0,1 tỷ đồng", "0,1 tỷ đồng = 100000000 VND"},
    {"20,340 triệu đồng", "20,340 triệu đồng = 20340000 VND"},
    {"6.500 tỷ đồng", "6.500 tỷ đồng = 6500000000000 VND"},
    {"1.2 tỷ đồng", "1.2 tỷ đồng = 1200000000 VND"},
    {"12 nghìn tỷ đồng", "12 nghìn tỷ đồng = 12000000000000 VND"},
    {"12.000 tỷ VND", "12.000 tỷ VND = 12000000000000 VND"},
    {"5.000.000đ", "5.000.000đ = 5000000 VND"},
    {"5.000.000 đ", "5.000.000 đ = 5000000 VND"},
    {"5000000đ", "5000000đ = 5000000 VND"},
    {"500.000d", "500.000d = 500000 VND"},
    {"500.000₫", "500.000₫ = 500000 VND"},
    {"₫500.000", "₫500.000 = 500000 VND"},
    {"1.200.000 VNĐ", "1.200.000 VNĐ = 1200000 VND"},
    {"VND 1.200.000", "VND 1.200.000 = 1200000 VND"},
    {"25,000 đồng", "25,000 đồng = 25000 VND"},
    {"1,250,000 VND", "1,250,000 VND = 1250000 VND"},
    {"1 000 000 đồng", "1 000 000 đồng = 1000000 VND"},
    {"50 đồng Việt Nam", "50 đồng Việt Nam = 50 VND"},
    {"1 tỷ 200 triệu đồng", "1 tỷ 200 triệu đồng = 1200000000 VND"},
    {"2 nghìn 500 đồng", "2 nghìn 500 đồng = 2500 VND"},
    {"3 triệu rưỡi đồng", "3 triệu rưỡi đồng = 3500000 VND"},
    {"hai mươi lăm triệu đồng", "hai mươi lăm triệu đồng = 25000000 VND"},
    {"một tỷ hai trăm triệu đồng", "một tỷ hai trăm triệu đồng = 1200000000 VND"},
    {"nửa tỷ đồng", "nửa tỷ đồng = 500000000 VND"},
    {"hai mươi đồng", "hai mươi đồng = 20 VND"},
    {"HAI TRIỆU ĐỒNG", "HAI TRIỆU ĐỒNG = 2000000 VND"},
    {"464\u00A0triệu\u00A0đồng", "464\u00A0triệu\u00A0đồng = 464000000 VND"},
    {"mỗi lần 50 triệu; mỗi\n\nlần 50 triệu; mỗi lần\n\n50 triệu",
     "50 triệu = 50000000 VND implied; 50 triệu = 50000000 VND implied"},
    {"hai phẩy\n2 triệu đồng", "2 triệu đồng = 2000000 VND"},
    {"3tr2 hay\n\n3 triệu rưỡi", "3tr2 = 3200000 VND implied; 3 triệu rưỡi = 3500000 VND implied"},
    {"3tr2/tháng\n\nhay 3 triệu rưỡi", "3tr2 = 3200000 VND /tháng implied"},
    {"ngày\u2028\u20285 đồng", ""},
    {"464 triệu\nđồng", "464 triệu\nđồng = 464000000 VND"},
    {"10 triêụ Ðồng", "10 triêụ Ðồng = 10000000 VND"},
    {"2.500.000 (hai triệu năm trăm nghìn) đồng", "2.500.000 (hai triệu năm trăm nghìn) đồng = 2500000 VND"},
    {"2.500.000 (năm) đồng", ""},
    {"hơn36 tỷ đồng", "36 tỷ đồng = 36000000000 VND over"},
    {"1.600 đồng tiền lương", "1.600 đồng = 1600 VND"},
    {"phạt 5 triệu đồng hành vi lấn chiếm", "5 triệu đồng = 5000000 VND"},
    {"đạt 2.062/2.155 tỷ đồng", "2.155 tỷ đồng = 2155000000000 VND"},
    {"vốn đầu tư hàng trăm tỷ đồng", "hàng trăm tỷ đồng = 100000000000..1000000000000 VND about"},
    {"trong 5 năm hai triệu đồng", "hai triệu đồng = 2000000 VND"},
    {"một vài trăm USD", "một vài trăm USD = 200..300 USD about"},
    {"hằng tỷ đồng", "hằng tỷ đồng = 1000000000..10000000000 VND about"},
    {"nhiều tỷ đồng", "nhiều tỷ đồng = 1000000000..10000000000 VND about"},
    /* other currencies */
    {"100 USD", "100 USD = 100 USD"},
    {"500 usd", "500 usd = 500 USD"},
    {"120 yen", "120 yen = 120 JPY"},
    {"110.000 won", "110.000 won = 110000 KRW"},
    {"20.000 kip", "20.000 kip = 20000 LAK"},
    {"1.200 vnd", "1.200 vnd = 1200 VND"},
    {"៛500", "៛500 = 500 KHR"},
    {"bán ×hai triệu đồng", "hai triệu đồng = 2000000 VND"},
    {"100000000000000000000000000000000000000000000000000000000000000000000000 USD",
     "100000000000000000000000000000000000000000000000000000000000000000000000 USD = 1e+71 USD"},
    {"USD 100", "USD 100 = 100 USD"},
    {"100USD", "100USD = 100 USD"},
    {"1.311,9 USD", "1.311,9 USD = 1311.9 USD"},
    {"1,200 USD", "1,200 USD = 1200 USD"},
    {"0,125 USD", "0,125 USD = 0.125 USD"},
    {"1,5 triệu USD", "1,5 triệu USD = 1500000 USD"},
    {"20 đô la", "20 đô la = 20 USD"},
    {"20 đô-la Mỹ", "20 đô-la Mỹ = 20 USD"},
    {"20 đô la Úc", "20 đô la Úc = 20 AUD"},
    {"20 đô la Singapore", "20 đô la Singapore = 20 SGD"},
    {"5 triệu đô", "5 triệu đô = 5000000 USD"},
    {"hai mươi đô", "hai mươi đô = 20 USD"},
    {"$20", "$20 = 20 USD"},
    {"20$", "20$ = 20 USD"},
    {"US$1.5 billion", "US$1.5 billion = 1500000000 USD"},
    {"120 yên (US $1)", "120 yên = 120 JPY; US $1 = 1 USD"},
    {"$1,5 triệu", "$1,5 triệu = 1500000 USD"},
    {"$5M", "$5M = 5000000 USD"},
    {"$2.3bn", "$2.3bn = 2300000000 USD"},
    {"A$50", "A$50 = 50 AUD"},
    {"€50", "€50 = 50 EUR"},
    {"50 euro", "50 euro = 50 EUR"},
    {"£1,5 triệu", "£1,5 triệu = 1500000 GBP"},
    {"30 triệu bảng Anh", "30 triệu bảng Anh = 30000000 GBP"},
    {"30 triệu bảng", "30 triệu bảng = 30000000 GBP"},
    {"12.000 yên", "12.000 yên = 12000 JPY"},
    {"5 tỷ yên Nhật", "5 tỷ yên Nhật = 5000000000 JPY"},
    {"300 nhân dân tệ", "300 nhân dân tệ = 300 CNY"},
    {"300 NDT", "300 NDT = 300 CNY"},
    {"20.000 đài tệ", "20.000 đài tệ = 20000 TWD"},
    {"616 tỷ won", "616 tỷ won = 616000000000 KRW"},
    {"500 baht", "500 baht = 500 THB"},
    {"10.000 CAD", "10.000 CAD = 10000 CAD"},
    {"AUD 500", "AUD 500 = 500 AUD"},
    {"400.000 AED", "400.000 AED = 400000 AED"},
    {"500 đến năm 2009 £98.6 tỷ", "£98.6 tỷ = 98600000000 GBP"},
    /* ranges */
    {"từ 5 đến 10 triệu đồng", "5 đến 10 triệu đồng = 5000000..10000000 VND"},
    {"5-10 triệu đồng", "5-10 triệu đồng = 5000000..10000000 VND"},
    {"5 – 10 triệu đồng", "5 – 10 triệu đồng = 5000000..10000000 VND"},
    {"6.000 - 8.000 tỷ đồng", "6.000 - 8.000 tỷ đồng = 6000000000000..8000000000000 VND"},
    {"500.000 - 1 triệu đồng", "500.000 - 1 triệu đồng = 500000..1000000 VND"},
    {"800-1,2 triệu đồng", "800-1,2 triệu đồng = 800000..1200000 VND"},
    {"500 triệu tới 1,5 tỷ đồng", "500 triệu tới 1,5 tỷ đồng = 500000000..1500000000 VND"},
    {"20 triệu đồng đến 30 triệu đồng", "20 triệu đồng đến 30 triệu đồng = 20000000..30000000 VND"},
    {"$5-10", "$5-10 = 5..10 USD"},
    {"$5 - $10", "$5 - $10 = 5..10 USD"},
    {"hai ba triệu đồng", "hai ba triệu đồng = 2000000..3000000 VND"},
    {"hai, ba triệu đồng", "hai, ba triệu đồng = 2000000..3000000 VND"},
    {"năm bảy trăm nghìn đồng", "năm bảy trăm nghìn đồng = 500000..700000 VND"},
    {"10-5 triệu đồng", "5 triệu đồng = 5000000 VND"},
    /* vague */
    {"hàng chục tỷ đồng", "hàng chục tỷ đồng = 10000000000..100000000000 VND about"},
    {"hàng trăm triệu đồng", "hàng trăm triệu đồng = 100000000..1000000000 VND about"},
    {"vài triệu đồng", "vài triệu đồng = 2000000..3000000 VND about"},
    {"dăm ba triệu đồng", "dăm ba triệu đồng = 3000000..5000000 VND about"},
    {"hơn chục triệu đồng", "chục triệu đồng = 10000000 VND over"},
    {"nghìn tỷ đồng", "nghìn tỷ đồng = 1000000000000..10000000000000 VND about"},
    {"đơn vị: tỷ đồng", ""},
    /* qualifiers */
    {"gần 203 triệu đồng", "203 triệu đồng = 203000000 VND about"},
    {"khoảng 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND about"},
    {"xấp xỉ 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND about"},
    {"khoảng từ 5 đến 10 triệu đồng", "5 đến 10 triệu đồng = 5000000..10000000 VND about"},
    {"hơn 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND over"},
    {"trên 178 tỷ đồng", "178 tỷ đồng = 178000000000 VND over"},
    {"dưới 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND under"},
    {"chưa đến 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND under"},
    {"ít hơn 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND under"},
    {"ít nhất 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND at_least"},
    {"tối thiểu 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND at_least"},
    {"không dưới 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND at_least"},
    {"từ 5 tỷ đồng trở lên", "5 tỷ đồng = 5000000000 VND at_least"},
    {"tối đa 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND at_most"},
    {"không quá 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND at_most"},
    {"không vượt quá 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND at_most"},
    {"5 tỷ đồng trở xuống", "5 tỷ đồng = 5000000000 VND at_most"},
    {"vượt 5 tỷ đồng", "5 tỷ đồng = 5000000000 VND over"},
    /* what it is paid for */
    {"25.000 đồng/kg", "25.000 đồng = 25000 VND /kg"},
    {"5.000 đồng / m2", "5.000 đồng = 5000 VND /m2"},
    {"7 triệu đồng/người/tháng", "7 triệu đồng = 7000000 VND /người/tháng"},
    {"12.000 đồng/cổ phiếu", "12.000 đồng = 12000 VND /cổ phiếu"},
    {"5 triệu đồng mỗi tháng", "5 triệu đồng = 5000000 VND /tháng"},
    {"5 triệu đồng một tháng", "5 triệu đồng = 5000000 VND /tháng"},
    {"5 triệu đồng một cách dễ dàng", "5 triệu đồng = 5000000 VND"},
    {"5 triệu đồng/tháng trở lên", "5 triệu đồng = 5000000 VND at_least /tháng"},
    /* no currency */
    {"186,5 triệu", "186,5 triệu = 186500000 VND implied"},
    {"2tr5", "2tr5 = 2500000 VND implied"},
    {"5tr", "5tr = 5000000 VND implied"},
    {"500k", "500k = 500000 VND implied"},
    {"500 nghìn", "500 nghìn = 500000 VND implied"},
    {"từ 500k đến 1 triệu", "500k đến 1 triệu = 500000..1000000 VND implied"},
    {"giải nhất 10 triệu, giải nhì 5 triệu.",
     "10 triệu = 10000000 VND implied; 5 triệu = 5000000 VND implied"},
    {"ủng hộ 5 triệu.", "5 triệu = 5000000 VND implied"},
    {"giá 1 tỷ 2.", "1 tỷ 2 = 1200000000 VND implied"},
    {"giá 100K", "100K = 100000 VND implied"},
    {"5–10 triệu/tháng", "5–10 triệu = 5000000..10000000 VND /tháng implied"},
    {"lương 8 triệu.", "8 triệu = 8000000 VND implied"},
    {"từ 5 triệu lên 10 triệu USD", "5 triệu = 5000000 USD implied; 10 triệu USD = 10000000 USD"},
    {"lãi 3 tỷ, 4 tỷ và 5 tỷ đồng",
     "3 tỷ = 3000000000 VND implied; 4 tỷ = 4000000000 VND implied; 5 tỷ đồng = 5000000000 VND"},
    {"đạt 21 tỷ USD, quý một là 5 tỷ.", "21 tỷ USD = 21000000000 USD; 5 tỷ = 5000000000 USD implied"},
    {"vốn 15 tỷ đồng (6 triệu USD), ODA 12 tỷ.",
     "15 tỷ đồng = 15000000000 VND; 6 triệu USD = 6000000 USD; 12 tỷ = 12000000000 VND implied"},
    {"đạt 21 tỷ USD. Vốn là 5 tỷ.", "21 tỷ USD = 21000000000 USD; 5 tỷ = 5000000000 VND implied"},
    /* no money */
    {"02 đồng chí", ""},
    {"6 triệu đồng bào", ""},
    {"25 triệu đồng hồ", ""},
    {"300 đồng tính nam", ""},
    {"năm 1997 đồng nghĩa với", ""},
    {"năm 2021 đồng thời", ""},
    {"hội đồng 5 đồng nghiệp", ""},
    {"3 đồng tiền", ""},
    {"5 Đồng Nai", ""},
    {"thu được một đồng", ""},
    {"1 vàng, 2 bạc, 3 đồng", ""},
    {"6 triệu cổ phiếu", ""},
    {"11 ngàn đoàn viên", ""},
    {"từ 14,34 triệu lên 20,34 triệu đơn vị", ""},
    {"dân số 5 triệu.", ""},
    {"3 tỉnh", ""},
    {"tỷ lệ 3", ""},
    {"2 tỷ phú", ""},
    {"Euro 2012", ""},
    {"màn hình 4K", ""},
    {"9K330", ""},
    {"tr. 15", ""},
    {"120 tr.", ""},
    {"đạt 24đ", ""},
    {"12 bảng đấu", ""},
    {"hai đô đốc", ""},
    {"3 tệ nạn xã hội", ""},
    {"những năm yên tĩnh", ""},
    {"75 triệu năm trước", ""},
    {"CRC 3", ""},
    {"thứ 1 tỷ", ""},
    {"tháng 10 USD tăng giá", ""},
    {"15/2020 đồng", ""},
    {"U23 đồng", ""},
    /* what a unit is paid for */
    {"cà phê 50 nghìn/100g, nước 25 nghìn/500ml",
     "50 nghìn = 50000 VND /100g implied; 25 nghìn = 25000 VND /500ml implied"},
    {"giá thuê 5 triệu/", "5 triệu = 5000000 VND implied"},
    {"giá 5 triệu/ (chưa thuế)", "5 triệu = 5000000 VND implied"},
    {"giá 5 triệu\n/kg", "5 triệu = 5000000 VND implied"},
    {"nước sạch 15 nghìn/m³, gỗ 5 triệu/m3, đất 20 triệu/m²",
     "15 nghìn = 15000 VND /m³ implied; 5 triệu = 5000000 VND /m3 implied; 20 triệu = 20000000 VND /m² "
     "implied"},
    {"học phí 500 nghìn/học sinh, 5 triệu/học kỳ, 12 triệu/năm học",
     "500 nghìn = 500000 VND /học sinh implied; 5 triệu = 5000000 VND /học kỳ implied; 12 triệu = 12000000 "
     "VND /năm học implied"},
    {"thu 5 triệu trên mỗi hộ, 200 nghìn trên một tháng, giá 5 triệu trên 1 ha, giá 5 triệu trên thị trường",
     "5 triệu = 5000000 VND /hộ implied; 200 nghìn = 200000 VND /tháng implied; 5 triệu = 5000000 VND /ha "
     "implied; 5 triệu = 5000000 VND implied"},
    {"7,70 USD trên 1 kg, 5 triệu đồng trên 1 tài khoản, trên một triệu đồng",
     "7,70 USD = 7.7 USD /kg; 5 triệu đồng = 5000000 VND; một triệu đồng = 1000000 VND over"},
    {"£3.50 trên mỗi cổ phần, 5 USD/cổ động viên", "£3.50 = 3.5 GBP /cổ phần; 5 USD = 5 USD /cổ"},
    {"tiền ăn 200 nghìn/người/ngày/đêm", "200 nghìn = 200000 VND /người/ngày/đêm implied"},
    {"tiền ăn 200 nghìn/người/ngày/bữa/suất", "200 nghìn = 200000 VND /người/ngày/bữa implied"},
    {"lương 5 triệu\nmột tháng", "5 triệu = 5000000 VND /tháng implied"},
    {"trả lãi 5 triệu hàng tháng, nộp 2 triệu hằng năm, lãi 3 triệu hàng xóm",
     "5 triệu = 5000000 VND /tháng implied; 2 triệu = 2000000 VND /năm implied; 3 triệu = 3000000 VND "
     "implied"},
    {"5 triệu đồng/CRC 3", "5 triệu đồng = 5000000 VND /CRC"},
    /* what stands behind an amount without a currency */
    {"tăng 15 nghìn% so với năm ngoái", ""},
    {"nóng tới 15 nghìn° ở lõi", ""},
    {"lỗ 5 tỷ tháng 3, lỗ 5 tỷ năm 2020", "5 tỷ = 5000000000 VND implied; 5 tỷ = 5000000000 VND implied"},
    {"lương 5 million, giá 5 thousand, vốn 2 billion, nợ 3 trillion", ""},
    {"lỗ 5 tỷ ngày 20", "5 tỷ = 5000000000 VND implied"},
    /* and before it */
    {"Giá vàng tăng! Nay có 20 triệu", ""},
    {"Vay được chưa? Nay có 20 triệu", ""},
    {"Vay tiền rồi.\n\nCó 20 triệu ở đây", ""},
    {"có thuê bao tăng 20 triệu", ""},
    {"mua bao 20 triệu", "20 triệu = 20000000 VND implied"},
    {"công ty đầu tư vào đây 20 triệu", "20 triệu = 20000000 VND implied"},
    {"Tư có 20 triệu", ""},
    {"anh Lương có 20 triệu", ""},
    {"5 triệu đồng và 20 triệu nữa", "5 triệu đồng = 5000000 VND; 20 triệu = 20000000 VND implied"},
    {"giá 100K, màn hình 4K, đèn 5K", "100K = 100000 VND implied"},
    {"giá 5 vạn", ""},
    /* an amount that begins in words */
    {"từ hai tới ba trăm đồng", "hai tới ba trăm đồng = 200..300 VND"},
    {"bán được. Một trăm đồng", "Một trăm đồng = 100 VND"},
    {"cả thảy\nhai mươi đồng", "hai mươi đồng = 20 VND"},
    {"Hai mươi\n\nĐồng bào cả nước", ""},
    {"tới hai mươi đồng", "hai mươi đồng = 20 VND"},
    {"ngày hai, đến ba mươi đồng", "ba mươi đồng = 30 VND"},
    /* currencies */
    {"$5 M, $5M, $2k5M", "$5 = 5 USD; $5M = 5000000 USD; $2k5 = 2500 USD"},
    {"500.000 d, 500.000d, 50d", "500.000d = 500000 VND"},
    {"xem 3 TOP đầu, 10 ALL, giá 1.500 TRY, 5 triệu MAD", "1.500 TRY = 1500 TRY; 5 triệu MAD = 5000000 MAD"},
    {"2.500.000 (hai triệu năm trăm nghìn) hộ dân", ""},
    {"2.500.000 (hai triệu năm trăm nghìn đồng chẵn)", "hai triệu năm trăm nghìn đồng = 2500000 VND"},
    {"giá 25,000 đến 30,000 USD", "25,000 đến 30,000 USD = 25000..30000 USD"},
    {"có 12 triệu Đồng Nai, 300 Yên Nhật, 5 tỷ Yên Bái", "300 Yên Nhật = 300 JPY"},
    {"giá 5 đồng\nchí ít", "5 đồng = 5 VND"},
    {"20 đô\nla, 20 đô la Hồng", "20 đô\nla = 20 USD; 20 đô la = 20 USD"},
    {"20 đô la\nSingapore, 20 đô la Indonesia", "20 đô la = 20 USD; 20 đô la = 20 USD"},
    {"giá 295 triệu US$, năm 2009 US$98", "295 triệu US$ = 295000000 USD; US$98 = 98 USD"},
    {"Vốn 20 triệu\nUSD, 1.200.000\nVNĐ", "20 triệu\nUSD = 20000000 USD; 1.200.000\nVNĐ = 1200000 VND"},
    {"Vốn 20 triệu\nUSD 5", "20 triệu = 20000000 VND implied; USD 5 = 5 USD"},
    {"Vốn 20 triệu\nUBND xã", "20 triệu = 20000000 VND implied"},
    {"Vốn 20\nUSD", ""},
    {"Vốn 20 triệu\nCHF", "20 triệu\nCHF = 20000000 CHF"},
    {"Vốn 20 triệu\nTOP đầu", "20 triệu = 20000000 VND implied"},
    {"20 đô\nLa Hán", "20 đô = 20 USD"},
    {"300 Won Hàn Quốc, 300 Baht Campuchia", "300 Won Hàn Quốc = 300 KRW; 300 Baht = 300 THB"},
    {"giá 5 triệu/\nkg", "5 triệu = 5000000 VND implied"},
    {"USD 3 - CRC 5", "USD 3 = 3 USD"},
    /* beside an amount with a currency */
    {"lương giảm từ 5 triệu xuống 3 triệu đồng", "5 triệu = 5000000 VND implied; 3 triệu đồng = 3000000 VND"},
    {"vốn 3 tỷ còn 2 tỷ đồng", "3 tỷ = 3000000000 VND implied; 2 tỷ đồng = 2000000000 VND"},
    {"lương 3 triệu hoặc 4 triệu USD", "3 triệu = 3000000 USD implied; 4 triệu USD = 4000000 USD"},
    {"thưởng 14 triệu hay 10 triệu đồng", "14 triệu = 14000000 VND implied; 10 triệu đồng = 10000000 VND"},
    {"thưởng 14 triệu đến 20 triệu đồng", "14 triệu đến 20 triệu đồng = 14000000..20000000 VND"},
    {"từ 14 triệu lên tới 20 triệu đồng, từ 14 triệu xuống còn 10 triệu đồng",
     "14 triệu = 14000000 VND implied; 20 triệu đồng = 20000000 VND; 14 triệu = 14000000 VND implied; 10 "
     "triệu đồng = 10000000 VND"},
    {"thu 3 tỷ, 4 tỷ, 5 tỷ, 6 tỷ, 7 tỷ đồng",
     "3 tỷ = 3000000000 VND implied; 4 tỷ = 4000000000 VND implied; 5 tỷ = 5000000000 VND implied; 6 tỷ = "
     "6000000000 VND implied; 7 tỷ đồng = 7000000000 VND"},
    {"Xuất khẩu đạt 21 tỷ USD! Vốn 5 tỷ.", "21 tỷ USD = 21000000000 USD; 5 tỷ = 5000000000 VND implied"},
    {"Xuất khẩu đạt 21 tỷ USD? Vốn 5 tỷ.", "21 tỷ USD = 21000000000 USD; 5 tỷ = 5000000000 VND implied"},
    {"Xuất khẩu đạt 21 tỷ USD\nVốn 5 tỷ.", "21 tỷ USD = 21000000000 USD; 5 tỷ = 5000000000 VND implied"},
    {"Xuất khẩu đạt 21 tỷ USD, tăng 2.5% và vốn 5 tỷ.",
     "21 tỷ USD = 21000000000 USD; 5 tỷ = 5000000000 USD implied"},
    {"Xuất khẩu đạt 21 tỷ USD (trong đó dệt may, da giày, thủy sản, gạo, cà phê, hạt điều, cao su, gỗ, điện "
     "thoại, máy tính, hàng điện tử, máy móc, dây điện, xơ sợi, sắt thép, than đá, dầu thô đều tăng khá, "
     "bằng 500 nghìn tỷ đồng, thêm 5 tỷ)",
     "21 tỷ USD = 21000000000 USD; 500 nghìn tỷ đồng = 500000000000000 VND; 5 tỷ = 5000000000 VND implied"},
    /* parts of something else */
    {"Từ ngày 31 đồng loạt ra quân, tháng 12 đồng loạt giảm giá, quý 4 đồng, năm 2020 đồng", ""},
    {"mỗi ngày 50 đồng, mỗi tháng 20 đồng, mỗi quý 5 đồng, mỗi năm 2500 đồng",
     "50 đồng = 50 VND; 20 đồng = 20 VND; 5 đồng = 5 VND; 2500 đồng = 2500 VND"},
    {"giành 1 vàng, 2 bạc, 3 đồng; giành 1 vàng, 2 bạc và 3 đồng", ""},
    {"lượng bạc giá 3 đồng, lượng bạc 3 đồng", "3 đồng = 3 VND; 3 đồng = 3 VND"},
    {"5 phần triệu, thứ 1 tỷ, phần 2 tỷ", ""},
    {"hơn cả tỷ đồng, cả tỷ đồng, triệu đồng", "tỷ đồng = 1000000000 VND over; tỷ đồng = 1000000000 VND"},
    /* ranges */
    {"giá 5~10 triệu đồng, 5 ‒ 10 triệu, 5 — 10 triệu đồng, 5−10 triệu đồng",
     "5~10 triệu đồng = 5000000..10000000 VND; 5 ‒ 10 triệu = 5000000..10000000 VND implied; 5 — 10 triệu "
     "đồng = 5000000..10000000 VND; 5−10 triệu đồng = 5000000..10000000 VND"},
    {"hai,\n\nba triệu đồng", "ba triệu đồng = 3000000 VND"},
    {"một đến vài triệu đồng", "vài triệu đồng = 2000000..3000000 VND about"},
    {"500 - 1,25 triệu đồng, 300 - 350 tỷ đồng, 0,5 đến 1,5 triệu đồng",
     "500 - 1,25 triệu đồng = 500000..1250000 VND; 300 - 350 tỷ đồng = 300000000000..350000000000 VND; 0,5 "
     "đến 1,5 triệu đồng = 500000..1500000 VND"},
    {"0,00005-1 triệu đồng", "0,00005-1 triệu đồng = 50..1000000 VND"},
    /* qualifiers */
    {"hơn\n\n5 triệu đồng", "5 triệu đồng = 5000000 VND"},
    {"không\nquá 5 triệu đồng", "5 triệu đồng = 5000000 VND"},
    {"hơn cả 5 triệu đồng, khoảng từ 5 đến 10 triệu đồng",
     "5 triệu đồng = 5000000 VND over; 5 đến 10 triệu đồng = 5000000..10000000 VND about"},
    {"5 triệu đồng trở xuống, 5 triệu đồng trở về, 5 triệu đồng trở\n\nlên",
     "5 triệu đồng = 5000000 VND at_most; 5 triệu đồng = 5000000 VND; 5 triệu đồng = 5000000 VND"},
    {"5 triệu đồng\n\ntrở lên", "5 triệu đồng = 5000000 VND"},
    /* rưỡi before a larger scale */
    {"lương trăm rưỡi triệu đồng, hai trăm rưỡi nghìn đồng, triệu rưỡi đồng",
     "trăm rưỡi triệu đồng = 150000000 VND; hai trăm rưỡi nghìn đồng = 250000 VND; triệu rưỡi đồng = 1500000 "
     "VND"},
    {"Vốn 20 triệu\n\nUSD", "20 triệu = 20000000 VND implied"},
    {"", ""},
};

static void add_value(draft *d, viet_decimal value) {
    char s[64];
    int64_t whole;
    if (viet_decimal_integer(value, &whole)) {
        snprintf(s, sizeof s, "%" PRId64, whole);
    } else {
        snprintf(s, sizeof s, "%.15g", viet_decimal_real(value));
    }
    add_string(d, s);
}

static void describe(text t, const viet_money *m, draft *d) {
    add_string(d, d->n > 0 ? "; " : "");
    add(d, t.s + m->start, m->end - m->start);
    add_string(d, " = ");
    add_value(d, m->amount);
    if (m->bounded) {
        add_string(d, "..");
        add_value(d, m->amount_max);
    }
    add_string(d, " ");
    add_string(d, m->currency);
    if (m->qualifier != VIET_EXACTLY) {
        add_string(d, " ");
        add_string(d, viet_qualifier_names[m->qualifier]);
    }
    if (m->per_end > 0) {
        add_string(d, " /");
        add(d, t.s + m->per_start, m->per_end - m->per_start);
    }
    add_string(d, m->implied ? " implied" : "");
}

static text amounts(text t) {
    viet_money_scanner s;
    viet_money m;
    draft d = {.n = 0};
    size_t end = 0;
    viet_money_open(&s, t.s, t.n);
    while (viet_money_next(&s, &m)) {
        REQUIRE(m.start >= end && m.end > m.start && m.end <= t.n && m.per_end <= t.n &&
                    m.per_start <= m.per_end,
                "%s: span %zu to %zu", shown(t), m.start, m.end);
        end = m.end;
        if (d.n < sizeof d.s / 2) {
            describe(t, &m, &d);
        }
    }
    return finish(&d);
}

START_TEST(test_amounts) {
    text got = amounts(exactly(moneys[_i].text));
    ck_assert_msg(is(got, moneys[_i].amounts), "%s: %s", moneys[_i].text, shown(got));
}
END_TEST

/* In the middle of a text the amounts are the same, whatever is passed over before them. */
START_TEST(test_in_text) {
    static const char *const around = "Hôm nay bà con trong xã đến rất đông và vui; ";
    if (strstr(moneys[_i].amounts, "implied") != NULL) {
        return; /* it depends on what is before */
    }
    draft d = {.n = 0};
    add_string(&d, around);
    add_string(&d, moneys[_i].text);
    add_string(&d, "; bà con ra về lúc trời đã tối hẳn.");
    text got = amounts(finish(&d));
    ck_assert_msg(is(got, moneys[_i].amounts), "%s: %s", moneys[_i].text, shown(got));
}
END_TEST

/* Each word that may stand behind the digits of an amount, in the middle of a text: as much is found as with other
** blanks, where nothing is passed over. */
START_TEST(test_in_text_words) {
    tsv t = tsv_open("keywords.tsv");
    unsigned words = 0;
    while (tsv_next(&t)) {
        if (strpbrk(t.field[1], "MF") == NULL) {
            continue;
        }
        for (char *save, *word = strtok_r(t.field[2], " ", &save); word != NULL;
             word = strtok_r(NULL, " ", &save)) {
            static const char *const blanks[] = {" ", "\u00A0"};
            text found[2];
            for (unsigned i = 0; i < 2; i++) {
                draft d = {.n = 0};
                add_string(&d, "giá 500");
                add_string(&d, blanks[i]);
                add_string(&d, word);
                add_string(&d, ", công việc của ai đó thì không ai biết cả");
                found[i] = convert(VIET_FORM_SLUG, amounts(finish(&d)));
            }
            REQUIRE(same(found[0], found[1]), "%s: %s, and with NBSP %s", word, shown(found[0]),
                    shown(found[1]));
            words++;
        }
    }
    ck_assert_uint_gt(words, 50);
}
END_TEST

/* In every normal form: as many amounts, of the same values. */
START_TEST(test_spellings) {
    check_read_alike(exactly(moneys[_i].text), amounts);
}
END_TEST

/* Those of a file, in every spelling. */
START_TEST(test_money_rows) {
    tsv rows = tsv_open("test/data/money.tsv");
    unsigned count = 0;
    while (tsv_next(&rows)) {
        text t = exactly(rows.field[0]), got = amounts(t);
        ck_assert_msg(is(got, rows.fields > 1 ? rows.field[1] : ""), "%s: %s", shown(t), shown(got));
        check_read_alike(t, amounts);
        release();
        count++;
    }
    ck_assert_uint_gt(count, 350);
}
END_TEST

/* ---- random text of the words that matter */

static const char *const pieces[] = {
    "5",         "10",    "1.500",
    "2,5",       "2024",  "một",
    "hai",       "mươi",  "mười",
    "trăm",      "nghìn", "triệu",
    "tỷ",        "đồng",  "đ",
    "USD",       "$",     "€",
    "đô la",     "tr",    "k",
    "rưỡi",      "linh",  "chục",
    "vài",       "hàng",  "đến",
    "-",         "–",     "từ",
    "hơn",       "gần",   "/kg",
    "mỗi tháng", ",",     ".",
    "và",        "chí",   "người",
    "giá",       "năm",   "lên",
    "thứ",       "AUD",   "(",
    ")",         "%",     "nửa",
    "tỉnh",      "để",    "công đoàn viên",
};

static text random_money(dice *d, const char *blank) {
    draft t = {.n = 0};
    for (unsigned i = roll(d, 24) + 1; i > 0; i--) {
        add_string(&t, pieces[roll(d, LENGTH(pieces))]);
        add_string(&t, roll(d, 5) == 0 ? "" : blank);
    }
    return finish(&t);
}

/* What is passed over in composed text holds nothing: with other blanks, where nothing is passed over, the
** same is found. */
START_TEST(test_passing) {
    for (unsigned i = 0; i < TIMES(60000); i++) {
        dice one = dice_of(i), two = one;
        text plain = random_money(&one, " "), odd = random_money(&two, "\u00A0");
        text a = convert(VIET_FORM_NEW, amounts(plain)), b = amounts(odd);
        draft d = {.n = 0};
        for (size_t k = 0; k < b.n; k++) {
            if (k + 1 < b.n && b.s[k] == '\xC2' && b.s[k + 1] == '\xA0') {
                add(&d, " ", 1);
                k++;
            } else {
                add(&d, b.s + k, 1);
            }
        }
        REQUIRE(same(a, finish(&d)), "%s: %s, and with NBSP %s", shown(plain), shown(a), shown(b));
        release();
    }
}
END_TEST

static bool scans(text t, int parameter) {
    (void)parameter;
    amounts(t);
    return true;
}

START_TEST(test_random) {
    holds_for_random("amounts", scans, 0, ANYTHING, TIMES(20000));
}
END_TEST

Suite *money_suite(void) {
    Suite *suite = suite_create("money");
    TCase *tests = test_case(suite, "money");
    tcase_add_loop_test(tests, test_amounts, 0, LENGTH(moneys));
    tcase_add_loop_test(tests, test_in_text, 0, LENGTH(moneys));
    tcase_add_test(tests, test_in_text_words);
    tcase_add_loop_test(tests, test_spellings, 0, LENGTH(moneys));
    tcase_add_test(tests, test_money_rows);
    tcase_add_test(tests, test_passing);
    tcase_add_test(tests, test_random);
    return suite;
}
