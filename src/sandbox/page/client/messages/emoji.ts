/** Pure. Emoji by Slack's names: those that people reach for. Others are shown by their names. */

const written = {
  Often: `+1 👍 heart ❤️ tada 🎉 eyes 👀 white_check_mark ✅ raised_hands 🙌 clap 👏 pray 🙏 bulb 💡 fire 🔥 100 💯
    joy 😂 thinking_face 🤔 rocket 🚀 seedling 🌱 wave 👋`,
  Faces: `grinning 😀 smile 😄 smiley 😃 grin 😁 laughing 😆 sweat_smile 😅 rolling_on_the_floor_laughing 🤣 blush 😊
    slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 relieved 😌 heart_eyes 😍 star-struck 🤩 yum 😋
    stuck_out_tongue 😛 zany_face 🤪 hugging_face 🤗 shushing_face 🤫 neutral_face 😐 expressionless 😑
    no_mouth 😶 smirk 😏 unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 pensive 😔 sleepy 😪 sleeping 😴
    mask 😷 nerd_face 🤓 sunglasses 😎 face_with_monocle 🧐 confused 😕 worried 😟 slightly_frowning_face 🙁
    open_mouth 😮 astonished 😲 flushed 😳 pleading_face 🥺 cry 😢 sob 😭 scream 😱 tired_face 😫 triumph 😤
    angry 😠 exploding_head 🤯 partying_face 🥳 saluting_face 🫡 melting_face 🫠 robot_face 🤖 ghost 👻
    smiling_face_with_tear 🥲 innocent 😇 cold_face 🥶 hot_face 🥵`,
  Hands: `-1 👎 ok_hand 👌 v ✌️ crossed_fingers 🤞 point_up ☝️ point_right 👉 point_left 👈 point_down 👇
    raised_hand ✋ hand ✋ call_me_hand 🤙 muscle 💪 handshake 🤝 writing_hand ✍️ open_hands 👐 fist ✊ facepunch 👊
    heart_hands 🫶 shrug 🤷 man-shrugging 🤷‍♂️ woman-shrugging 🤷‍♀️ face_palm 🤦 raising_hand 🙋 bow 🙇 ear 👂 brain 🧠
    speaking_head_in_silhouette 🗣️ bust_in_silhouette 👤 busts_in_silhouette 👥 wheelchair ♿`,
  Nature: `herb 🌿 four_leaf_clover 🍀 leaves 🍃 fallen_leaf 🍂 evergreen_tree 🌲 deciduous_tree 🌳 palm_tree 🌴
    cactus 🌵 sunflower 🌻 tulip 🌷 rose 🌹 hibiscus 🌺 cherry_blossom 🌸 blossom 🌼 bouquet 💐 mushroom 🍄 bee 🐝
    bug 🐛 butterfly 🦋 snail 🐌 turtle 🐢 bird 🐦 owl 🦉 duck 🦆 cat 🐱 dog 🐶 fox_face 🦊 rabbit 🐰 bear 🐻
    unicorn_face 🦄 sunny ☀️ sun_with_face 🌞 rainbow 🌈 partly_sunny ⛅ cloud ☁️ rain_cloud 🌧️ snowflake ❄️ zap ⚡
    droplet 💧 ocean 🌊 star ⭐ star2 🌟 sparkles ✨ dizzy 💫 crescent_moon 🌙 earth_africa 🌍 earth_americas 🌎
    rock 🪨 wood 🪵 potted_plant 🪴`,
  Food: `coffee ☕ tea 🍵 cake 🍰 birthday 🎂 cookie 🍪 doughnut 🍩 chocolate_bar 🍫 pizza 🍕 hamburger 🍔 taco 🌮
    bread 🍞 croissant 🥐 cheese_wedge 🧀 apple 🍎 lemon 🍋 cherries 🍒 strawberry 🍓 avocado 🥑 popcorn 🍿
    beer 🍺 beers 🍻 clinking_glasses 🥂 wine_glass 🍷 champagne 🍾`,
  Things: `trophy 🏆 first_place_medal 🥇 medal 🏅 dart 🎯 game_die 🎲 jigsaw 🧩 art 🎨 musical_note 🎵 guitar 🎸
    soccer ⚽ bike 🚲 bus 🚌 car 🚗 train 🚆 airplane ✈️ house 🏠 office 🏢 world_map 🗺️ compass 🧭 hourglass ⌛
    alarm_clock ⏰ watch ⌚ clock9 🕘 calendar 📅 date 📅 spiral_calendar_pad 🗓️ memo 📝 pencil ✏️ pencil2 ✏️
    book 📖 books 📚 bookmark 🔖 newspaper 📰 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉
    bar_chart 📊 clipboard 📋 pushpin 📌 paperclip 📎 link 🔗 scissors ✂️ lock 🔒 unlock 🔓 key 🔑 hammer 🔨
    wrench 🔧 gear ⚙️ hammer_and_wrench 🛠️ mag 🔍 microscope 🔬 telescope 🔭 package 📦 gift 🎁 mailbox 📫 email ✉️
    envelope ✉️ inbox_tray 📥 outbox_tray 📤 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 microphone 🎤 headphones 🎧
    computer 💻 desktop_computer 🖥️ keyboard ⌨️ phone ☎️ iphone 📱 camera 📷 tv 📺 battery 🔋 electric_plug 🔌
    crystal_ball 🔮 magic_wand 🪄 balloon 🎈 confetti_ball 🎊 broom 🧹 ladder 🪜 bricks 🧱 construction 🚧
    anchor ⚓ money_with_wings 💸 moneybag 💰 ticket 🎫 thread 🧵 seat 💺`,
  Signs: `question ❓ grey_question ❔ exclamation ❗ grey_exclamation ❕ warning ⚠️ x ❌ no_entry ⛔ no_entry_sign 🚫
    heavy_check_mark ✔️ ballot_box_with_check ☑️ heavy_plus_sign ➕ heavy_minus_sign ➖ arrow_right ➡️
    arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄 repeat 🔁 recycle ♻️ information_source ℹ️
    hash #️⃣ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟
    orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 broken_heart 💔
    red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵
    white_circle ⚪ black_circle ⚫ large_green_square 🟩 white_small_square ▫️ black_small_square ▪️ zzz 💤
    speech_balloon 💬 thought_balloon 💭 boom 💥 checkered_flag 🏁 triangular_flag_on_post 🚩 eye 👁️ infinity ♾️
    pause_button ⏸️ arrow_forward ▶️ fast_forward ⏩ black_right_pointing_double_triangle_with_vertical_bar ⏭️
    double_vertical_bar ⏸️ sos 🆘 new 🆕 up 🆙 cool 🆒 free 🆓 ok 🆗`,
};

type Emoji = { name: string; shown: string };

const read = (list: string): Emoji[] => {
  const words = list.split(/\s+/);
  return words.flatMap((name, at) => (at % 2 === 0 ? [{ name, shown: words[at + 1] ?? name }] : []));
};

/** What the picker offers, group by group. */
export const emojiGroups: { label: string; emoji: Emoji[] }[] = Object.entries(written).map(
  ([label, list]) => ({ label, emoji: read(list) }),
);

const alike: Record<string, string> = {
  thumbsup: '+1',
  thumbsdown: '-1',
  thinking: 'thinking_face',
  robot: 'robot_face',
  facepalm: 'face_palm',
  hugs: 'hugging_face',
};

const byName = new Map(emojiGroups.flatMap((group) => group.emoji).map((one) => [one.name, one.shown]));

/** The character of a name without colons, or `undefined`. */
export const emojiOf = (name: string): string | undefined => {
  const bare = name.split('::')[0] ?? name;
  return byName.get(alike[bare] ?? bare);
};
