# A program in Ruby that searches Vietnamese articles.  usage: client.rb LIBRARY FOLDER
require "sqlite3"

library, folder = ARGV

db = SQLite3::Database.new(":memory:")
db.enable_load_extension(true)
db.load_extension(library)
db.enable_load_extension(false)

db.execute("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')")
db.transaction do
  Dir.glob("*.txt", base: folder).sort.each do |name|
    title, body = File.read(File.join(folder, name), encoding: "UTF-8").split("\n", 2)
    db.execute("INSERT INTO article VALUES (?, ?)", [title, body])
  end
end

puts "search"
db.execute(<<~SQL, ["cong doan vien chuc"]) { |title,| puts title }
  SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
  ORDER BY hit.score DESC
SQL

puts "dates"
db.execute(<<~SQL, ["2024-01-01", "2024-12-31"]) { |first, surface| puts "#{first}: #{surface}" }
  SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ? ORDER BY first, title, pos
SQL

puts "money"
db.execute(<<~SQL, ["VND"]) { |amount, surface| puts "#{amount}: #{surface}" }
  SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3
SQL

warn "SQLite #{db.get_first_value('SELECT sqlite_version()')}"
