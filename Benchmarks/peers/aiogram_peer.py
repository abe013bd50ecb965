"""The bot that one would write in an afternoon with aiogram and aiosqlite, measured beside ours.

Each /bet stores a row of the bet and a row of the event in one transaction (WAL, synchronous=NORMAL, on uvloop),
then answers. Usage: aiogram_peer.py API_URL DATABASE_FILE
"""

import asyncio
import json
import sys
import time
from pathlib import Path

import aiosqlite
import uvloop
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE bets (
    id INTEGER PRIMARY KEY, user_id INTEGER, casino TEXT, sport TEXT, price REAL, stake REAL, placed_at REAL
);
CREATE TABLE events (
    id INTEGER PRIMARY KEY, user_id INTEGER, type TEXT, data TEXT, importance INTEGER, occurred_at REAL
);
CREATE INDEX events_by_user ON events (user_id, occurred_at);
"""

BET = "INSERT INTO bets (user_id, casino, sport, price, stake, placed_at) VALUES (?, ?, ?, ?, ?, ?)"
EVENT = "INSERT INTO events (user_id, type, data, importance, occurred_at) VALUES (?, 'bet_placed', ?, 7, ?)"


def dispatcher(database: aiosqlite.Connection) -> Dispatcher:
    bot_commands = Dispatcher()

    @bot_commands.message(Command("bet"))
    async def log_bet(message: Message, command: CommandObject) -> None:
        casino, sport, price, stake = (command.args or "").split()[:4]
        now = time.time()
        user = message.from_user.id
        await database.execute(BET, (user, casino, sport, float(price), float(stake), now))
        await database.execute(EVENT, (user, json.dumps({"casino": casino, "price": price}), now))
        await database.commit()
        await message.answer(f"Logged: {casino}, {sport} at {price} for {stake}")

    return bot_commands


async def main(url: str, file: Path) -> None:
    file.unlink(missing_ok=True)
    async with aiosqlite.connect(file) as database:
        await database.executescript(SCHEMA)
        session = AiohttpSession(api=TelegramAPIServer.from_base(url))
        async with Bot("1:x", session=session) as bot:
            await dispatcher(database).start_polling(bot)


if __name__ == "__main__":
    uvloop.install()
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
